import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to hear the last reply again. */
export const repeatPatterns: Patterns = {
  parts: {
    sorry: "[sorry|i'm sorry|i am sorry|excuse me|pardon|pardon me|hold on|wait|oops|what]",
    missed:
      "((i|we) (didn't|did not|didnt|couldn't|could not|can't|cannot) [quite|really] (hear|catch|get|understand|make out|follow|hear right|hear clearly) [you|that|it|what you said|what you just said|what was said|you right|your answer|the question|the answer|what you just told me|that last one|a word|any of that|the last part|all of that] [properly|correctly|clearly|right|there]|i missed (that|it|what you said|that last one|that last part|the last part|what you just said|that one|the answer))",
    that: '[that|it|this|yourself|what you [just] (said|told me|asked|mentioned) [earlier|before|last|just now|to me]|(that|the|your|this) [last|previous|same] (response|reply|answer|phrase|question|sentence|thing|statement|part|line|message|one|information|info|bit) [you (said|told me|asked)]|the last thing [you (said|told me|asked)|that you said]]',
    again:
      '[again|once more|one more time|once again|for me|another time|a second time|over|1 more time|please|slowly|more slowly|louder|clearly] [please|for me|again]',
    repeat: '(repeat|restate|replay|reiterate|re-say|reread|read|resay|rephrase|echo)',
  },
  intents: {
    'repeat.last': [
      '<sorry> [<missed>] [,] [so|and] [please|can you|could you|will you|would you|may you|you need to] [please] (repeat|restate|replay|reiterate|say back) <that> <again>',
      '<sorry> [<missed>] [,] [so|and] [please|can you|could you|will you|would you|may you] [please] (say|tell me|ask|phrase|run|read|state) [me] (that|it|this|<that>) (again|once more|one more time|over|once again|by me again|over again|for me again|past me again|another time) [please|for me]',
      '(say|ask|tell) [me] (again|once more|one more time|once again|that over|over) [what you said|please]',
      '(tell me|say) (what you [just] (said|told me)) [again|once more|please]',
      '<sorry> <missed> [please|again]',
      '<sorry> what (did|was|is|were) (you|that|it|the question|the answer|your answer|your question|that last (thing|part|bit)|the last (thing|part|bit)) [just|again] [say|said|saying|ask|mention|tell me|you [just] (said|told me|asked)|it] [again|before|just now|just then|last]',
      '[just] (one more time|once more|once again|again|1 more time) [please|for me] #alone',
      '(come again|say again|pardon|pardon me|i beg your pardon|beg your pardon|excuse me|what|huh|sorry what|what now|what was that|say what|sorry come again) [with that|please] #alone',
      '(could|can) (that|it) be (repeated|said again) [please|for me]',
      'i (want|need|would like) [to have] (that|it) [to be] (repeated|said again) [for me]',
      "(i'd|i would) like [to have] (that|it) repeated [for me]",
      '(run|go over) (that|it) (by|past|with) me [again|once more|one more time]',
      "(hear|i want to hear|let me hear|i'd like to hear|can i hear) (that|it) (again|once more|one more time)",
    ],
  },
};
