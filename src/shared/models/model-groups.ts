/** Groups of models that are loaded and evicted together. */
export const MODEL_GROUPS = ['detection', 'stt', 'tts'] as const;
export type ModelGroup = (typeof MODEL_GROUPS)[number];
