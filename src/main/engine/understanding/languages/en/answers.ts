import type { Patterns } from '../../intents/patterns.ts';

/** Answers and second thoughts that belong to no skill alone. */
export const englishAnswers: Patterns = {
  intents: {},
  followUps: {
    'answer.yes': [
      '(yes|yeah|yep|yup|sure|ok|okay|of course|certainly|affirmative|absolutely|definitely|right|correct|exactly|please do|please) [please|do it|do that|go ahead|sure|thanks|thank you|that is right|it is|i do|set it|you can|fetch it|get it|download it|go for it|do so|please do] [please]',
      "(do it|do that|go ahead|go on|go for it|sounds good|make it so|that is right|that's right|i do|you can|fetch it|download it|why not) [please]",
    ],
    'answer.no': [
      "(no|nope|nah|never|negative|not now|not really) [thanks|thank you|don't|do not|leave it|not now|never mind]",
      "(better not|rather not|i'd rather not|i would rather not|no way|certainly not|of course not|i don't think so|don't do it|don't do that)",
      "(don't|do not|leave it|stop|cancel|never mind|nevermind|forget it|i don't|not that)",
    ],
    // What is no yes is a no, where that is the safe way.
    'answer.other': ['{rest}'],
    'answer.undo': [
      '(cancel|undo|delete|remove|forget|take back|scratch|revert|reverse) (it|that|this|the last one|what i said) [again]',
      '(undo|cancelled|canceled|cancel)',
      '(take it back|take that back|bring it back|put it back)',
    ],
  },
};

/** Parts of the patterns of answers, for every skill. */
export const englishAnswerParts = {
  about: "[for|about|in|at|to|make it|it is|it's|set it (for|to)|just|around|maybe]",
  correcting:
    '([no|nope|sorry|wait|oops|actually] [no|wait|sorry|actually] [i (mean|meant|said)|make (it|that)|change (it|that) to|set it to|rather|not that] [for|at|to|on])',
};
