import type { TurnLatency } from './turn-latency.ts';

/** Audio Orchestrator's targets, milliseconds: what must never be exceeded. Stages without one are not here. */
export const TARGETS_MS: { readonly [Stage in keyof TurnLatency]: number } & { readonly voiceToVoice: number } = {
  wake: 200,
  stt: 300,
  tts: 500,
  voiceToVoice: 2000,
};

/** Of a chunk: from its capture to the end of its processing, milliseconds. Later, it has missed the next one's start. */
export const LATENESS_TARGET_MS = 20;
