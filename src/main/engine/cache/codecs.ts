import { decodePcm, encodePcm } from '../../audio-file/pcm.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { Codec } from './tiered-cache.ts';

const RATE_BYTES = 4;
const MAX_TEXT_BYTES = 100_000;

/** Sound as its sample rate and 16-bit PCM: half the size in memory, without an audible difference. */
export const speechCodec: Codec<Speech> = {
  encode({ samples, sampleRateHz }) {
    const rate = Buffer.alloc(RATE_BYTES);
    rate.writeUInt32LE(sampleRateHz);
    return Buffer.concat([rate, encodePcm(samples)]);
  },
  decode(bytes) {
    const sampleRateHz = bytes.readUInt32LE(0);
    const pcm = bytes.subarray(RATE_BYTES);
    if (sampleRateHz < 8000 || sampleRateHz > 48_000 || pcm.length === 0 || pcm.length % 2 !== 0) {
      throw new Error('it is no sound');
    }
    return { samples: decodePcm(pcm), sampleRateHz };
  },
};

export const textCodec: Codec<string> = {
  encode: (text) => Buffer.from(`=${text}`),
  decode(bytes) {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.startsWith('=') || bytes.length > MAX_TEXT_BYTES) throw new Error('it is no text');
    return text.slice(1);
  },
};
