import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have their words typed, and no longer. What ends a dictation that runs is in `pipeline/dictation/en/`. */
export const dictationPatterns: Patterns = {
  parts: {
    want: "[i want to|i'd like to|i would like to|i need to|let me|can i|may i|could i|let's|i'm going to|i am going to]",
    text: '[a|an|the|my|some|this|another] [quick|short|long|new] (letter|email|e-mail|mail|message|text|note|document|paragraph|report|essay|something|a few words|few words|some words|words|reply|answer|comment)',
    here: '[into|in|to] [this|the|my] [here|there|document|window|editor|program|field|box|text box]',
    mode: '[mode|now|here|for me|please]',
  },
  intents: {
    'dictation.start': [
      '(start|begin|enter|activate|open|launch|resume|continue) [a|the|my|with|in|some] (dictation|dictating) <mode>',
      '(take|do) [a|some|the] dictation <mode>',
      '(turn|switch) on [the] dictation <mode>',
      '(turn|switch) [the] dictation [mode] on',
      '<want> dictate [<text>] <mode>',
      '[go into] dictation mode [on|please]',
      '(type|write down|write out|write) (what|everything|whatever|the words|all) [that] (i say|i am saying|i tell you|i dictate|i speak) <here> <mode>',
      '(type|write) (this|something|my words) [down] (for me|as i speak|as i say it|while i speak|here)',
      '(type|write) as i (speak|talk)',
      '(start|begin) (typing|writing) [what i say|for me|now|here]',
      '(be|act as) my (typist|secretary)',
      '(listen|get ready|ready) and type',
    ],
    'dictation.stop': [
      '(stop|end|finish|quit|exit|leave|close|deactivate|cancel) [the|my|with] (dictation|dictating) <mode>',
      '(turn|switch) off [the] dictation <mode>',
      '(turn|switch) [the] dictation [mode] off',
      '(stop|quit) typing [what i say|now|for me|please]',
    ],
  },
};
