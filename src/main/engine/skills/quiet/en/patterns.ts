import type { Patterns } from '../../../understanding/intents/patterns.ts';

/** What people say when nothing shall ring for a while. */
export const quietPatterns: Patterns = {
  parts: {
    mode: '[the] (do not disturb|dnd|do-not-disturb) [mode]',
    until:
      '[for [the next|another] {duration}|until {until:time}|(until|till) (i say [so]|i say otherwise|i tell you [otherwise|to stop]|further notice)]',
  },
  intents: {
    'quiet.start': [
      "(do not|don't|dont|please don't|please do not) (disturb|bother|interrupt) [me|us] <until>",
      '(no interruptions|no disturbances) [please] <until>',
      'leave (me|us) (alone|in peace) (for [the next|another] {duration}|until {until:time})',
      '(silence|mute|turn off|switch off|stop|pause|hold) [all] [the|my] notifications <until>',
      '(turn on|enable|activate|switch on|start|set|put on|go into|use) <mode> <until>',
      '(turn|switch|put) <mode> on <until>',
      '<mode> [on] <until>',
    ],
    'quiet.end': [
      '(turn off|disable|deactivate|switch off|end|stop|cancel|leave|exit) <mode>',
      '(turn|switch) <mode> off',
      '<mode> (off|over)',
      '(you|people) (can|may) (disturb|bother|interrupt) me [again|now]',
    ],
    'quiet.query': [
      'is <mode> [still] (on|off|active|enabled|set)',
      '(when|until when|how long) (does|is|will) <mode> [be] [still] (end|on|active|last|over)',
    ],
  },
};
