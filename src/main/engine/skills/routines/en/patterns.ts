import type { Patterns } from '../../../understanding/intents/patterns.ts';

import { LAST_WORD_PART } from './last-words.ts';

/** What people say about routines. */
export const routinePatterns: Patterns = {
  parts: {
    make: '(create|make|add|set up|define|save|build|i want|i need|new) [up] [a|the|my|another] [new]',
    named: '[called|named|for|:]',
    last: LAST_WORD_PART,
    is: '(:|,|that says|that does|which does|with [the] steps|with|to|and|-)',
    after: '(,|:|then|, then|i want you to|you should|please|, please|do)',
    // By its name alone; it counts only when there is one.
    one: '([the|my|our] {name:text} routine|[the|my|our] routine [called|named] {name:text}|[the|my|our] #bare {name:text})',
    named_one: '([the|my|our] {name:text} routine|[the|my|our] routine [called|named] {name:text})',
  },
  intents: {
    'routine.create': [
      '<make> routine <named> {name:text} <is> {steps:rest} <last> #alone',
      '<make> {name:text} routine <is> {steps:rest} <last> #alone',
      '<make> routine <named> {name:text} #alone',
      '<make> {name:text} routine #alone',
      '<make> routine #alone',
      '(when|whenever|if|every time) i (say|tell you) {name:text} <after> {steps:rest} <last> #alone',
      '(when|whenever|if|every time) i (say|tell you) {name:text} #alone #unparted',
    ],
    'routine.run': ['(run|start|do|begin|execute|activate|play|trigger|launch) <one>'],
    'routine.list': [
      '[<tell_me>] (what|which) routines (do i have|have i got|are there|do you know|can you run|have i [made|set up])',
      '(list|show|show me|read|read me|tell me) [all] [of] [the|my|our] routines',
      'how many routines (do i have|are there|have i got)',
      '[the|my|our] routines',
    ],
    'routine.tell': [
      '[<tell_me>] what (does|is in|will|are the steps of|happens in) <one> [do]',
      '[<tell_me>] what (happens|will happen|will you do|do you do) when i say {name:text}',
      '(show|show me|tell me|read|read me) <named_one>',
      '(show|show me|tell me|read|read me) the steps of <one>',
    ],
    'routine.delete': ['(delete|remove|forget|cancel|erase|get rid of) <named_one>'],
    'routine.add': ['add {step:text} to <one>'],
    'routine.cut': ['(remove|delete|take) {step:text} (from|out of|off) <one>'],
    'routine.time': [
      '(run|start|do|schedule|set) <one> [for|at|to|on] {recurrence} [at] [{time}]',
      '(run|start|do|schedule|set) <one> [for|at|to] {time} [on] [{recurrence}]',
      "((do not|don't|never) (run|start)|stop (running|starting|doing)) <one> (by itself|on its own|automatically|at a time) #off",
    ],
  },
  followUps: {
    'routine.name': ['[call it|it is called|name it|the name is] {name:text}'],
    'routine.steps': ['[first|then|please] {steps:rest} <last> #kept'],
  },
};
