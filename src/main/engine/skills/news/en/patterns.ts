import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear the news. */
export const newsPatterns: Patterns = {
  parts: {
    tell: "[tell me|tell us|read me|read|give me|show me|play|get|get me|let me hear|let me know|let's hear|find me|find|search for|check for|check|hear|what is|what's|whats|what are|what're|i want|i want to hear|i want to know|i'd like to hear|i would like to hear|i would like to know|are there|is there|do you have|have you got|open|access|update me on|bring me|catch me up on]",
    adj: "[the|any|some|a|all] [today's|this morning's|yesterday's] [morning|evening|daily] [very] [latest|newest|top|local|current|currently|recent|breaking|fresh|new|main|important|big|biggest|national|international|world|global|general] [breaking|local|world|headline|top|news]",
    news: '(news|headlines|headline|top stories|news stories|stories|newscast|news updates|head lines|news headlines|news headline|news articles|news briefing|bulletin|news bulletin)',
    of: '(about|on|regarding|concerning|in|from|of|for|around|covering|related to)',
    when: '[right now|for today|of the day|of today|today|now|currently|at the moment|for the day|this morning|these days|lately|recently|this week|for {time}|{time}]',
  },
  intents: {
    'news.query': [
      '<tell> <adj> <news> <when>',
      '<tell> <adj> <news> <of> [the|topic] {topic:text} <when>',
      '[is there|do you have|have you got|what is there] (anything|something) <of> [the] {topic:text} in the (news|headlines) <when>',
      '(give|tell|read) [me|us] (a|the) [quick|short|brief|little] (news|headline) (update|summary|roundup|round-up|round up|overview|bulletin|flash) <when>',
      "<tell> (the|any|some|today's|) {topic:name} <news> <when> #unsure",
      "[tell me] (what is|what's|whats|what are) (new|going on|happening|going around|trending|the latest) [in|around] [the] (world|news|world news) <when>",
      "[tell me] (what is|what's|whats) (new|going on|happening|trending|the latest|latest|breaking) (in|on|with|about|from|at) [the] {topic:text} <when> #unsure",
      '(tell me|let me know|read me|i want to know) about [the] {topic:text} (race|election|elections|debate|debates|protest|protests|match|strike|trial|summit|scandal|attack|crisis) #unsure',
      '(update me|catch me up|keep me (updated|posted)|fill me in|brief me) [on] [the] {topic:text} #unsure',
      '[give me|tell me] [the|any|a] [latest] (updates|update) (on|about) [the] {topic:text} #unsure',
      '(give me|tell me|i want) the latest (on|about|from) {topic:text} #unsure',
      '(news|headlines) <when> [please]',
      "(what happened|what's happened|what has happened) (in the world|in the news) <when>",
    ],
  },
  fragments: { 'news.query': ['(about|on|from|regarding|of) [the] {topic:text}', '{topic:name} (news|headlines)'] },
  followUps: {
    'news.more': [
      '[and|yes|please] (more|next|go on|continue|keep going|read on|more headlines|more news|the next ones|next headlines|what else|anything else|the rest|give me more|tell me more|read more|and then|more please|next please|another one|another)',
    ],
    'news.item': [
      '[tell me|read me|give me|read|say|hear] [more|all|something|the details] [about|on|of] (the|number|headline|story|item) {ordinal} [one|story|headline|item|news] [please]',
      '[tell me|read me|give me|read] [more|all|the details] [about|on|of] (number|headline|story|item) {number} [please]',
      '[tell me|read me|give me] [more|all] [about|on|of] the #last last [one|story|headline] [please]',
      '(tell me|read me|give me|what) [more|all|something|about|the details] (about|on|of) [the] [one|story|headline] [about] {item:text}',
      '(what about|more about|more on|details on|read) [the] {item:text}',
    ],
  },
};
