/** Groups of models that are loaded and evicted together. */
export const MODEL_GROUPS = ['detection', 'stt', 'second-stt', 'tts', 'llm'] as const;
export type ModelGroup = (typeof MODEL_GROUPS)[number];
