import { z } from 'zod';
import { decodePcm, encodePcm } from '../../audio-file/pcm.ts';
import type { WyomingEvent } from './wyoming-event.ts';

const SAMPLE_BYTES = 2;
/** The chunk size of the protocol's own programs. */
const CHUNK_SAMPLES = 1024;

/** The one supported format: 16-bit PCM. */
const formatSchema = z.object({
  rate: z.number().int().min(8000).max(48_000),
  width: z.literal(SAMPLE_BYTES),
  channels: z.number().int().min(1).max(8),
});

export type WyomingFormat = z.infer<typeof formatSchema>;

/** Of `audio-start` and `audio-chunk`. @throws ZodError for an unsupported format */
export function parseFormat({ data }: WyomingEvent): WyomingFormat {
  return formatSchema.parse(data);
}

/** Of `audio-chunk`. @returns mono, -1..1 */
export function samplesOf({ payload }: WyomingEvent, { channels }: WyomingFormat): Float32Array {
  return payload ? decodePcm(payload, channels) : new Float32Array(0);
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
