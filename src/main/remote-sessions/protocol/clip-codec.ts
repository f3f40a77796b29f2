import { concatSamples } from '../../../shared/audio/audio-format.ts';
import { decodePcm, encodePcm } from '../../audio-file/pcm.ts';
import type { Speech } from '../../engine/speech/tts/speech.ts';
import { OpusEncoder } from '../../opus/opus-encoder.ts';
import { OpusPacketDecoder } from '../../opus/opus-packet-decoder.ts';
import { joinPackets, splitPackets } from './packet-framing.ts';
import type { SessionFormat } from './session-messages.ts';

/** A complete encoded audio clip. */
export interface EncodedClip {
  sampleRateHz: number;
  skipSamples: number;
  samples: number;
  sound: Buffer;
}

/** Audio encoded before other sessions get their turn; takes about 5 ms. */
const STEP_MS = 500;

/** Encodes a clip without blocking other sessions. */
export async function encodeClip({ samples, sampleRateHz }: Speech, format: SessionFormat): Promise<EncodedClip> {
  if (format === 'pcm') {
    return { sampleRateHz, skipSamples: 0, samples: samples.length, sound: encodePcm(samples) };
  }
  const encoder = await OpusEncoder.open(sampleRateHz);
  try {
    const packets: Uint8Array[] = [];
    const step = (sampleRateHz * STEP_MS) / 1000;
    for (let start = 0; start < samples.length; start += step) {
      packets.push(...encoder.push(samples.subarray(start, start + step)));
      await new Promise(setImmediate);
    }
    packets.push(...encoder.flush());
    return {
      sampleRateHz: encoder.sampleRateHz,
      skipSamples: encoder.lookaheadSamples,
      samples: Math.round((samples.length * encoder.sampleRateHz) / sampleRateHz),
      sound: joinPackets(packets),
    };
  } finally {
    encoder.free();
  }
}

/** @throws Error if the clip is invalid */
export async function decodeClip(
  { sampleRateHz, skipSamples, samples, sound }: EncodedClip,
  format: SessionFormat,
): Promise<Speech> {
  if (format === 'pcm') return { samples: decodePcm(sound), sampleRateHz };
  const decoder = await OpusPacketDecoder.open(sampleRateHz);
  try {
    const decoded = concatSamples(splitPackets(sound).map((packet) => decoder.decode(packet)));
    return { samples: decoded.subarray(skipSamples, skipSamples + samples), sampleRateHz };
  } finally {
    decoder.free();
  }
}
