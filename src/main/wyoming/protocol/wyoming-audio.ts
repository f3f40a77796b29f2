import { z } from 'zod';
import { MAX_RATE_HZ, MIN_RATE_HZ } from '../../audio-file/audio-blocks.ts';
import { encodePcm } from '../../audio-file/pcm.ts';
import type { WyomingEvent } from './wyoming-event.ts';

const SAMPLE_BYTES = 2;
/** The chunk size of the protocol's own programs. */
const CHUNK_SAMPLES = 1024;

/** Integers of so many bytes. */
const formatSchema = z.object({
  rate: z.number().int().min(MIN_RATE_HZ).max(MAX_RATE_HZ),
  width: z.literal([1, 2, 3, 4]),
  channels: z.number().int().min(1).max(8),
});

export type WyomingFormat = z.infer<typeof formatSchema>;

/** Of `audio-start` and `audio-chunk`. @throws ZodError for an unsupported format */
export function parseFormat({ data }: WyomingEvent): WyomingFormat {
  return formatSchema.parse(data);
}

export function audioStart(sampleRateHz: number): WyomingEvent {
  return { type: 'audio-start', data: { ...formatOf(sampleRateHz), timestamp: 0 } };
}

/** @param samples mono, -1..1 */
export function* audioChunks(samples: Float32Array, sampleRateHz: number): Generator<WyomingEvent> {
  for (let at = 0; at < samples.length; at += CHUNK_SAMPLES) {
    const payload = encodePcm(samples.subarray(at, at + CHUNK_SAMPLES));
    yield { type: 'audio-chunk', data: formatOf(sampleRateHz), payload };
  }
}

export const AUDIO_STOP: WyomingEvent = { type: 'audio-stop', data: {} };

function formatOf(sampleRateHz: number): WyomingFormat {
  return { rate: sampleRateHz, width: SAMPLE_BYTES, channels: 1 };
}
