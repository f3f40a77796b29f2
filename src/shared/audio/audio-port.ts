import { z } from 'zod';
import type { MessageContract } from '../ipc/message-contract.ts';

/** Which end of the audio a port serves. */
export const audioEndSchema = z.enum(['microphone', 'loudspeaker']);

export type AudioEnd = z.infer<typeof audioEndSchema>;

/** 16 kHz mono Float32 in -1..1, unless a sample rate is given. */
const samplesSchema: z.ZodType<Float32Array> = z.instanceof(Float32Array);

const capturedAudioSchema = z.object({
  /** A whole number of chunks. */
  samples: samplesSchema,
  /** When the last sample reached the worklet, Unix epoch. */
  capturedAtMs: z.number(),
});

/** Worklet → engine: one or more chunks from the microphone, see `CapturePace`. */
export type CapturedAudio = z.infer<typeof capturedAudioSchema>;

const capturePaceSchema = z.object({ chunksPerMessage: z.number().int().min(1).max(50) });

/** Engine → worklet: the number of chunks per message. */
export type CapturePace = z.infer<typeof capturePaceSchema>;

/** Messages between the capture worklet and the engine. */
export const microphoneMessages = {
  toEngine: capturedAudioSchema,
  toWorklet: capturePaceSchema,
} as const satisfies MessageContract;

const playbackCommandSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('play'),
    clipId: z.string(),
    samples: samplesSchema,
    sampleRateHz: z.number().int().min(8000).max(48_000),
  }),
  /** Stop immediately and clear the queue. */
  z.object({ type: z.literal('stop') }),
  /** Stop immediately; `resume` continues from there. */
  z.object({ type: z.literal('pause') }),
  z.object({ type: z.literal('resume') }),
]);

/** Engine → page. Clips play in the order sent. */
export type PlaybackCommand = z.infer<typeof playbackCommandSchema>;

export const playbackReportSchema = z.object({
  type: z.enum(['started', 'ended', 'failed']),
  clipId: z.string(),
  /** When the first (last) sample left the playback node, Unix epoch. */
  atMs: z.number(),
});

/** Page → engine. */
export type PlaybackReport = z.infer<typeof playbackReportSchema>;

/** Messages between the page's playback and the engine. */
export const loudspeakerMessages = {
  toEngine: playbackReportSchema,
  toPage: playbackCommandSchema,
} as const satisfies MessageContract;
