/** Electron's main process has no DOM. The type check fails when one of these names exists here after all. */
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
