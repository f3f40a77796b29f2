import { z } from 'zod';
import { decodePcm, encodePcm } from '../../audio-file/pcm.ts';
import type { Transcription } from '../speech/stt/transcriber.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { Codec } from './tiered-cache.ts';

const SAMPLE_RATE_BYTES = 4;
const MAX_TEXT_BYTES = 100_000;

/** Encodes speech as its sample rate (uint32, little endian) and 16-bit PCM, half the size of float samples. */
export const speechCodec: Codec<Speech> = {
  encode({ samples, sampleRateHz }) {
    const rate = Buffer.alloc(SAMPLE_RATE_BYTES);
    rate.writeUInt32LE(sampleRateHz);
    return Buffer.concat([rate, encodePcm(samples)]);
  },
  decode(bytes) {
    const sampleRateHz = bytes.readUInt32LE(0);
    const pcm = bytes.subarray(SAMPLE_RATE_BYTES);
    if (sampleRateHz < 8000 || sampleRateHz > 48_000 || pcm.length === 0 || pcm.length % 2 !== 0) {
      throw new Error('not valid speech');
    }
    return { samples: decodePcm(pcm), sampleRateHz };
  },
};

const transcriptSchema = z.object({
  text: z.string(),
  alternatives: z.array(z.string()).exactOptional(),
  language: z.string().exactOptional(),
});

export const transcriptCodec: Codec<Omit<Transcription, 'computeMs'>> = {
  encode: (transcript) => Buffer.from(JSON.stringify(transcript)),
  decode(bytes) {
    if (bytes.length > MAX_TEXT_BYTES) throw new Error('not a valid transcript');
    return transcriptSchema.parse(JSON.parse(bytes.toString('utf8')));
  },
};

export const textCodec: Codec<string> = {
  encode: (text) => Buffer.from(`=${text}`),
  decode(bytes) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.startsWith('=') || bytes.length > MAX_TEXT_BYTES) throw new Error('not valid text');
    return text.slice(1);
  },
};
