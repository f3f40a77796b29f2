import { SAMPLE_RATE_HZ } from '../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../shared/audio/reframer.ts';
import { decodePcm, encodePcm } from '../../audio-file/pcm.ts';
import { OpusEncoder } from '../../opus/opus-encoder.ts';
import { OpusPacketDecoder } from '../../opus/opus-packet-decoder.ts';
import { PACKET_SAMPLES, type SessionFormat } from './session-messages.ts';

/** Encodes audio as packets of 20 ms. */
export interface PacketEncoder {
  /** @param samples 16 kHz mono. @returns the completed packets */
  encode(samples: Float32Array): Uint8Array[];
  free(): void;
}

export interface PacketDecoder {
  /** @returns 16 kHz mono, 20 ms. @throws Error if the packet is invalid */
  decode(packet: Uint8Array): Float32Array;
  free(): void;
}

export async function openPacketEncoder(format: SessionFormat): Promise<PacketEncoder> {
  if (format === 'opus') {
    const opus = await OpusEncoder.open(SAMPLE_RATE_HZ);
    return { encode: (samples) => opus.push(samples), free: () => opus.free() };
  }
  const frames = new Reframer(PACKET_SAMPLES);
  return { encode: (samples) => Array.from(frames.push(samples), encodePcm), free: () => undefined };
}

export async function openPacketDecoder(format: SessionFormat): Promise<PacketDecoder> {
  if (format === 'opus') return OpusPacketDecoder.open(SAMPLE_RATE_HZ);
  return {
    decode(packet) {
      if (packet.length !== 2 * PACKET_SAMPLES) throw new Error(`a packet has ${packet.length} bytes`);
      return decodePcm(Buffer.from(packet));
    },
    free: () => undefined,
  };
}
