import { z } from 'zod';

/** The stages of a turn, in the order they end. */
export const TURN_STAGES = ['wake', 'endpoint', 'stt', 'understanding', 'llm', 'tts', 'playback'] as const;

export type TurnStage = (typeof TURN_STAGES)[number];

/** Description of each figure of `latencyMs`, shown in the panel. */
export const STAGE_MEANING: Record<TurnStage | 'voiceToVoice', string> = {
  wake: 'From the last sample the wake model needed to its decision',
  endpoint: 'From the last sample of speech to the decision that the user has finished: the hangover',
  stt: 'Running time of the transcription that was used',
  understanding: 'From the transcript to the reply text',
  llm: "From the question's way out to the first words of the language model's answer",
  tts: "Running time of the first sentence's synthesis",
  playback: 'From handing over the first sentence to its first sample leaving the speaker node',
  voiceToVoice: 'From the last sample of speech to the first sample of the reply',
};

/** When a stage ran, in milliseconds relative to the last sample of the user's speech; may be negative. */
export const stageSpanSchema = z.object({
  stage: z.enum(TURN_STAGES),
  startMs: z.number(),
  endMs: z.number(),
});

export type StageSpan = z.infer<typeof stageSpanSchema>;

/** Milliseconds by stage; skipped stages are absent. */
export const turnLatencySchema = z.object({
  wake: z.number().optional(),
  endpoint: z.number().optional(),
  stt: z.number().optional(),
  understanding: z.number().optional(),
  llm: z.number().optional(),
  tts: z.number().optional(),
  playback: z.number().optional(),
  voiceToVoice: z.number().optional(),
});

export type TurnLatency = z.infer<typeof turnLatencySchema>;
