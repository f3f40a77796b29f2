import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people ask for that Hark has no skill for yet: the plainest ways; others are recognised by the classifier. */
export const unavailablePatterns: Patterns = {
  parts: {
    weather: '(weather|temperature|forecast|weather forecast|humidity)',
    where: '(in|for|at|around|near) {place:name}',
    lights:
      '(light|lights|lamp|lamps|heating|heater|thermostat|air conditioning|ac|plug|socket|vacuum|coffee maker|coffee machine|blinds|curtains|fan|tv|garage door|door)',
    room: '[in [the|my] {room:name}]',
  },
  intents: {
    'weather.query': [
      "(what is|what's|whats|how is|how's|how was|what will|how will) [the] <weather> [be] [like|going to be like|supposed to be] [<where>] [like] [{time}]",
      "(what is|what's|whats) [the] <weather> [<where>] (like|going to be like) [{time}]",
      '(will|is|does|did|is it going to) [it] [going to|supposed to] (rain|snow|raining|snowing|hail|be sunny|be cold|be warm|be hot|be windy|sunny|cold|warm|hot) [<where>] [{time}]',
      '(how|what) (hot|cold|warm|temperature|humid) (is|will) it [be] [going to be] [outside] [<where>] [{time}]',
      '[the] <weather> [report|forecast] [<where>] [{time}]',
      '(do i need|should i take|will i need) (an umbrella|a jacket|a coat|a raincoat) [{time}]',
    ],
    'news.query': [
      "(what is|what's|what are|tell me|read me|read|give me|play|show me) [the|today's] [latest|newest|top|local|current|recent] (news|headlines) [{time}]",
      "what's (new|going on|happening) in the (world|news)",
      '[the|any] [latest] (news|headlines)',
    ],
    'joke.tell': [
      '(tell|give|say|know|do you know) [me|us] [a|another|any|some] [good|funny|new|dad] (joke|jokes)',
      '(make me laugh|say something funny)',
      '[another|one more] joke',
    ],
    'fact.tell': [
      '(tell|give|say) [me|us] [a|an|some|another|any] [fun|interesting|random|cool|good] (fact|facts|trivia) [about {topic:text}]',
    ],
    'definition.query': [
      'define [the word] {word:text}',
      '[the] definition of [the] [word] {word:name}',
      "(what is|what's|give me|tell me) the (definition|meaning) (of|for) [the word] {word:text}",
      'what does [the word] {word:text} mean',
      'what is meant by {word:text}',
    ],
    'home.control': [
      '(turn|switch|put) (on|off) [the|my|all|all the] [{room:name}] <lights> <room>',
      '(turn|switch) [the|my|all|all the] [{room:name}] <lights> (on|off) <room>',
      '(dim|brighten) [the|my|all|all the] [{room:name}] <lights> <room> [to {percent}|by {percent}]',
      '(set|change|make) [the|my] [{room:name}] <lights> <room> (to|) {value:text}',
      '(open|close|lock|unlock) [the|my] [{room:name}] <lights>',
      '(make|turn|set|change|show) (it|them|us|everything) [to|in] (red|green|blue|yellow|purple|orange|pink|white)',
    ],
    'speech.rate': [
      '(speak|talk|read|say (it|that)|go) [a] [little|bit|much|lot|more|even] [bit] [more] (slower|faster|slowly|quickly|slow|fast|quicker)',
      '(slow down|speed up) [a] [little|bit] [your (voice|speech)|a little|a bit]',
      "(you|you're|you are) (speak|talk|speaking|talking) [way|much] too (fast|slow|slowly|quickly)",
      '(change|increase|decrease|lower|raise|reduce|set) [the|your] (speaking|speech|voice|talking) (speed|rate) [to {value:text}]',
    ],
    'calendar.query': [
      "(what is|what's|what do i have|what have i got|tell me what is|show me what is) (on|in) (my|the) (calendar|schedule|agenda) [for] [{time}]",
      '(do i have|have i got|are there|is there) (any|a|an|some) (meeting|meetings|appointment|appointments|event|events) [{time}]',
      '(show|read|tell|check|open) [me] (my|the) (calendar|schedule) [for] [{time}]',
      "(what is|what's) [still] (left|planned|scheduled|coming up) [for|on] {time}",
      'when is my next (meeting|appointment|event)',
    ],
    'calendar.add': [
      '(add|put|schedule|create|make|set up|book|set) [a|an|the|my] [new] (meeting|appointment|event|lunch|dinner) [with {who:name}] [{time}] [to|on|in] [my|the] [calendar|schedule]',
      '(add|put) {event:text} (to|on|in|into|onto) (my|the) (calendar|schedule) [for|on] [{time}]',
    ],
    'calendar.remove': [
      '(cancel|delete|remove|clear) [the|my|all|all my] [next] (meeting|meetings|appointment|appointments|event|events) [with {who:name}] [{time}] [from] [my|the] [calendar|schedule]',
      '(clear|empty|delete) (my|the) (calendar|schedule) [{time}]',
    ],
  },
};
