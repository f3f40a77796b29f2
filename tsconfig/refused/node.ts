/** The engine and the command line have no DOM and no audio output of a page. The type check fails when one of these names exists here after all. */
export const refused = [
  // @ts-expect-error
  document,
  // @ts-expect-error
  window,
  // @ts-expect-error
  AudioContext,
  // @ts-expect-error
  HTMLElement,
  // @ts-expect-error
  registerProcessor,
];
