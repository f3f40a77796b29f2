import { z } from 'zod';

/**
 * What crosses the two audio ports. Capture: worklet → engine. Playback: engine ⇄ renderer.
 * Samples are 16 kHz mono Float32 in -1..1.
 */
const samplesSchema = z.custom<Float32Array>((value) => value instanceof Float32Array);

const captureChunkSchema = z.object({
  samples: samplesSchema,
  /** When the last sample of the chunk reached the worklet, Unix epoch. */
  capturedAtMs: z.number(),
});

/** One chunk from the microphone. */
export type CaptureChunk = z.infer<typeof captureChunkSchema>;

/** @throws ZodError when `value` is not a chunk */
export function parseCaptureChunk(value: unknown): CaptureChunk {
  return captureChunkSchema.parse(value);
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
]);

/** Engine → renderer. Clips play one after the other in the order sent. */
export type PlaybackCommand = z.infer<typeof playbackCommandSchema>;

/** @throws ZodError when `value` is not a playback command */
export function parsePlaybackCommand(value: unknown): PlaybackCommand {
  return playbackCommandSchema.parse(value);
}

const playbackReportSchema = z.object({
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
