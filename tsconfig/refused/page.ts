/** A page is sandboxed: it has no Node. Worklets run elsewhere. The type check fails when one of these names exists here after all. */
// @ts-expect-error
import type {} from 'node:fs';

export const refused = [
  // @ts-expect-error
  process,
  // @ts-expect-error
  Buffer,
  // @ts-expect-error
  require,
  // @ts-expect-error
  __dirname,
  // @ts-expect-error
  registerProcessor,
];
