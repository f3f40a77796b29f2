/** The audio thread has neither the DOM nor Node. The type check fails when one of these names exists here after all. */
// @ts-expect-error
import type {} from 'node:fs';

export const refused = [
  // @ts-expect-error
  document,
  // @ts-expect-error
  window,
  // @ts-expect-error
  AudioContext,
  // @ts-expect-error
  process,
  // @ts-expect-error
  Buffer,
  // @ts-expect-error
  fetch,
];
