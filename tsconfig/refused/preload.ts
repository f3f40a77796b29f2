/** The bridge runs in the page's process, not in its audio thread. The type check fails when one of these names exists here after all. */
export const refused = [
  // @ts-expect-error
  registerProcessor,
];
