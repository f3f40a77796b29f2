import type { TurnStage } from '../../shared/turn-latency.ts';

export const STAGE_NAMES: Record<TurnStage, string> = {
  wake: 'Wake word',
  endpoint: 'Endpoint',
  stt: 'Speech to text',
  understanding: 'Understanding',
  llm: 'Language model',
  tts: 'Text to speech',
  playback: 'Playback',
};

/** Titles of all latencies. */
export const LATENCY_TITLES: Record<TurnStage | 'voiceToVoice', string> = {
  voiceToVoice: 'Voice to voice',
  ...STAGE_NAMES,
};

/** The theme's colour of a stage. */
export function stageColour(stage: TurnStage): string {
  return `var(--stage-${stage})`;
}
