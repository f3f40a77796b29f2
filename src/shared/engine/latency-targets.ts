import type { TurnLatency } from './turn-latency.ts';

/** Audio Orchestrator's latency limits, milliseconds. Stages without a limit are absent. */
export const TARGETS_MS: { readonly [Stage in keyof TurnLatency]: number } & { readonly voiceToVoice: number } = {
  wake: 200,
  stt: 300,
  tts: 500,
  voiceToVoice: 2000,
};

/** Limit from the capture of a chunk to the end of its processing, milliseconds; after that, the next chunk is due. */
export const LATENESS_TARGET_MS = 20;
