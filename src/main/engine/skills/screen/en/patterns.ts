import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say to have the screen saved or locked. */
export const screenPatterns: Patterns = {
  parts: {
    the: '[the|my|this|our]',
    shot: '(screenshot|screen shot|screen capture|screengrab|screen grab|screen dump)',
    screen: '(screen|desktop|display|monitor)',
    machine: '(screen|computer|pc|laptop|machine|desktop|workstation|session|display)',
    whole: '[whole|entire|current|full]',
  },
  intents: {
    'screen.save': [
      '(take|make|grab|save|get|do|capture|snap) [me] [a|another|the] <shot> [of <the> <whole> <screen>] [now]',
      '(take|make|save|grab) [me] (a picture|an image|a photo|a shot|a snapshot) of <the> <whole> <screen>',
      '(capture|screenshot|snapshot) <the> <whole> <screen>',
      '<shot> [this|it]',
    ],
    'screen.lock': ['lock (the|my|this|our) <machine> [up] [now]', 'lock screen [now]'],
  },
};
