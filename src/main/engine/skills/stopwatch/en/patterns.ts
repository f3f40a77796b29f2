import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say about the stopwatch. */
export const stopwatchPatterns: Patterns = {
  parts: {
    it: '[the|a|my|that|this|your|me a|up a|up the] [new] (stopwatch|stop watch|stop-watch|stop to watch|stopped watch|start watch|stock watch|chronometer)',
  },
  intents: {
    'stopwatch.start': [
      '(start|begin|run|launch|open|turn on|activate|use|set|initiate|give me|need|want|i need|i want) <it> [now|running|going|counting]',
      '(start|begin) (timing|clocking) [me|this|us]',
      '(time|clock) (me|this|us) [now]',
      '<it> (start|go|on|begin|now)',
      '(turn|switch) <it> on',
      'get <it> (going|running|started)',
      'start counting (up|the time|seconds)',
      '[a|] (stopwatch|stop watch)',
    ],
    'stopwatch.resume': [
      '(resume|continue|unpause|go on with|carry on with) <it>',
      '(resume|continue) timing [me|this]',
      '<it> (resume|continue)',
      'start <it> again',
      'let <it> (go on|continue|run)',
    ],
    'stopwatch.restart': [
      '(restart|start over) <it>',
      '(reset and start|reset and restart) <it>',
      'start <it> (over|from zero|from 0|from scratch|anew|afresh)',
    ],
    'stopwatch.stop': [
      '(stop|pause|halt|end|turn off|switch off|finish|freeze|kill|hold|shut off|cancel|close|quit) <it> [now]',
      '(stop|end|finish|quit|pause) timing [me|this|us]',
      '<it> (stop|off|pause|halt|end)',
      '(turn|switch|shut) <it> off',
      '(stop|pause) (the time|timing|the clock)',
    ],
    'stopwatch.reset': [
      '(reset|clear|zero|zero out|delete|erase|remove) <it> [to zero|to 0|now]',
      '(set|put|turn|bring) <it> [back] to (zero|0|the start|the beginning)',
      '<it> (reset|clear|to zero)',
    ],
    'stopwatch.status': [
      '(check|check on|read|show|show me|display|see|view|tell me|look at|give me|read me|read out) <it> [time]',
      "(what does|what's|what is|what are|where is|where's|how is|how's) <it> [say|show|read|at|on|saying|showing|doing|looking|display|status] [now|right now]",
      '[<tell_me>] how long (is|has|was) <it> [been] (running|on|going|counting|active) [for]',
      '[<tell_me>] (what time|how much time|how long|what|how many (seconds|minutes)) (is|are|has|does|shows|did|have) [it] (on|<it>|by) [<it>] [say|show|have|passed|elapsed|run|measured] [so far|now]',
      '[<tell_me>] how much time (has passed|has gone by|elapsed|has elapsed) [on|by] <it>',
      '(is|was) <it> [still|already] (running|on|going|stopped|paused|started)',
      "[<tell_me>] [what's|what is] the time (on|of) <it>",
      "[<tell_me>] [what's|what is] the (elapsed time|stopwatch time|status of <it>)",
      '<it> (time|status|reading)',
      "(what's|what is) [the time] on <it>",
      'how long have you been timing [me]',
    ],
  },
};
