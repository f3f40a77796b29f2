import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people ask for that Hark has no skill for yet: the plainest ways; others are recognised by the classifier. */
export const unavailablePatterns: Patterns = {
  intents: {
    'speech.rate': [
      '(speak|talk|read|say (it|that)|go) [a] [little|bit|much|lot|more|even] [bit] [more] (slower|faster|slowly|quickly|slow|fast|quicker)',
      '(slow down|speed up) [a] [little|bit] [your (voice|speech)|a little|a bit]',
      "(you|you're|you are) (speak|talk|speaking|talking) [way|much] too (fast|slow|slowly|quickly)",
      '(change|increase|decrease|lower|raise|reduce|set) [the|your] (speaking|speech|voice|talking) (speed|rate) [to {value:text}]',
    ],
  },
};
