/** What ends a sound even behind or before a word or two of its echo, in German. */
export const GERMAN_UNMISTAKABLE: readonly string[] = [
  'stopp',
  'stop',
  'ruhe',
  'hör auf',
  'aufhören',
  'sei still',
  'sei leise',
  'sei ruhig',
  'vergiss es',
  'schon gut',
];
