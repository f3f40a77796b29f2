import { z } from 'zod';

/** Which of the two a port is for. */
export const audioEndSchema = z.enum(['microphone', 'loudspeaker']);

export type AudioEnd = z.infer<typeof audioEndSchema>;

/**
 * What crosses the two audio ports. Capture: worklet ⇄ engine. Playback: engine ⇄ renderer.
 * Samples are 16 kHz mono Float32 in -1..1.
 */
const samplesSchema = z.custom<Float32Array>((value) => value instanceof Float32Array);

const capturedAudioSchema = z.object({
  /** Whole chunks. */
  samples: samplesSchema,
  /** When the last sample reached the worklet, Unix epoch. */
  capturedAtMs: z.number(),
});

/** Worklet → engine: one chunk of the microphone, or as many as were asked for. */
export type CapturedAudio = z.infer<typeof capturedAudioSchema>;

/** @throws ZodError when `value` is not captured audio */
export function parseCapturedAudio(value: unknown): CapturedAudio {
  return capturedAudioSchema.parse(value);
}

const capturePaceSchema = z.object({ chunksAMessage: z.number().int().min(1).max(50) });

/** Engine → worklet: how many chunks to wait for before they are sent. */
export type CapturePace = z.infer<typeof capturePaceSchema>;

/** @throws ZodError when `value` is not a pace */
export function parseCapturePace(value: unknown): CapturePace {
  return capturePaceSchema.parse(value);
}

const playbackCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('play'),
    clipId: z.string(),
    samples: samplesSchema,
    sampleRateHz: z.number().int().min(8000).max(48_000),
  }),
  /** Fall silent at once and drop what is queued. */
  z.object({ type: z.literal('stop') }),
  /** Fall silent at once, and go on from there at `resume`. */
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
]);

/** Engine → renderer. Clips play one after the other in the order sent. */
export type PlaybackCommand = z.infer<typeof playbackCommandSchema>;

/** @throws ZodError when `value` is not a playback command */
export function parsePlaybackCommand(value: unknown): PlaybackCommand {
  return playbackCommandSchema.parse(value);
}

export const playbackReportSchema = z.object({
  type: z.enum(['started', 'ended', 'failed']),
  clipId: z.string(),
  /** When the first (last) sample left the playback node, Unix epoch. */
  atMs: z.number(),
});

/** Renderer → engine. */
export type PlaybackReport = z.infer<typeof playbackReportSchema>;

/** @throws ZodError when `value` is not a playback report */
export function parsePlaybackReport(value: unknown): PlaybackReport {
  return playbackReportSchema.parse(value);
}
