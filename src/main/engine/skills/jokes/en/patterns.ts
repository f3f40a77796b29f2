import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear a joke or a riddle. */
export const jokePatterns: Patterns = {
  parts: {
    tell: "[tell|give|say|read|do you know|do you have|have you got|got|know|hit me with|i want [to hear]|i need|i want you to tell|let me hear|i'd like to hear|i would like to hear|let's hear|entertain me with|cheer me up with|share|hear|play|make|find|what is|what's|can i (hear|have)|may i hear] [me|us]",
    some: '[a|an|another|any|some|the|your|one|one of your|one more|your best|the best|a few]',
    kind: '[more] [really|very|super] [good|funny|funniest|new|dad|short|silly|corny|cheesy|bad|clean|hilarious|great|nice|best|favorite|random|different|other|knock knock|lame|stupid|latest|decent]',
    joke: '(joke|jokes|funny joke|one-liner|one liner|dad joke|pun|puns|funny story|wisecrack)',
  },
  intents: {
    'joke.tell': [
      '<tell> <some> <kind> <joke> [please]',
      '<tell> <some> <kind> <joke> (about|on|involving|with|related to|regarding) [a|an|the|my] {topic:text}',
      '<tell> <some> <kind> {topic:word} <joke>',
      '(tell|say|give|share) [me|us] (something funny|something hilarious|something that (will|makes) me laugh|something to make me laugh|a good one|a funny)',
      '(make me (laugh|smile|giggle|chuckle)|say something funny|cheer me up|make me crack up|amuse me|entertain me|be funny|crack a joke|crack me up|give me a (laugh|giggle))',
      '<tell> [some|anything|something|what is something] (something|anything|some things) [very|really] (funny|hilarious|humorous|amusing) [(about|on) [a|an|the|my] {topic:text}]',
      "(what is|what's|whats|tell me|say) the funniest (thing|joke) [you know|you have|ever|in the world] [(about|on) [a|an|the|my] {topic:text}]",
      '(what|which) [sort of|kind of|funny|good|other] jokes (do you (know|have)|can you tell)',
      '[have you] (heard|got|have) any [good|funny|new|great] jokes [lately|for me|today|to tell [me]]',
      '[the] joke of the day',
      '(do you know|do you have|got|have you got|know) (any|some|a) [good|funny] [ones|jokes|joke]',
    ],
    'joke.riddle': [
      '<tell> [ask] [me|us] <some> <kind> (riddle|riddles|brain teaser|brainteaser|puzzle question|riddle to solve)',
      'ask [me|us] <some> <kind> (riddle|riddles)',
    ],
  },
  fragments: { 'joke.tell': ['(about|on) [a|an|the] {topic:name}'] },
  followUps: {
    'joke.another': [
      '[and] (another|another one|one more|more|again|next|next one|one more joke|another joke|another riddle|tell me another [one]|tell me one more|give me another [one])',
    ],
    'joke.giveUp': [
      "(i don't know|no idea|i have no idea|i give up|give up|what|what is it|tell me|why|i do not know|you tell me|no clue|say it|the answer|what's the answer|what is the answer|tell me the answer|what is the solution|dunno|idk|don't know|not sure|well|so)",
      'i give up [,] (what is it|tell me|tell me the answer)',
    ],
    'joke.guess': [
      "(is it|it's|it is|maybe|perhaps|i think it is|i think it's|that's|that is|is that|a|an|the|my|your) {guess:text}",
      '[maybe|perhaps] {guess:name} [right|i think|maybe|of course]',
    ],
  },
};
