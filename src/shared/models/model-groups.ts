/** The groups of models that are loaded and evicted as one. */
export const MODEL_GROUPS = ['detection', 'stt', 'tts'] as const;
export type ModelGroup = (typeof MODEL_GROUPS)[number];
