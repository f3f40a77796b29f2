/** The wake words Hark listens for, both at once. */
export const WAKE_WORDS = ['alexa', 'hey jarvis'] as const;

export type WakeWord = (typeof WAKE_WORDS)[number];
