/** A frame takes under a millisecond: more threads would only wake each other. */
export const WAKE_SESSION_OPTIONS = { threads: 1, inputLength: 'fixed' } as const;
