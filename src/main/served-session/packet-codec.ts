import { SAMPLE_RATE_HZ } from '../../shared/audio-format.ts';
import { PACKET_SAMPLES, type SessionFormat } from '../../shared/served-session.ts';
import { decodePcm, encodePcm } from '../audio-file/pcm.ts';
import { OpusEncoder } from '../opus/opus-encoder.ts';
import { OpusPacketDecoder } from '../opus/opus-packet-decoder.ts';

/** Sound as packets of 20 ms. */
export interface PacketEncoder {
  /** @param samples 16 kHz mono. @returns the packets that are whole now */
  encode(samples: Float32Array): Uint8Array[];
  free(): void;
}

export interface PacketDecoder {
  /** @returns 16 kHz mono, 20 ms. @throws Error when it is no packet */
  decode(packet: Uint8Array): Float32Array;
  free(): void;
}

export async function openPacketEncoder(format: SessionFormat): Promise<PacketEncoder> {
  if (format === 'opus') {
    const opus = await OpusEncoder.open(SAMPLE_RATE_HZ);
    return { encode: (samples) => opus.push(samples), free: () => opus.free() };
  }
  let rest: Float32Array = new Float32Array(0);
  return {
    encode(samples) {
      const all = new Float32Array(rest.length + samples.length);
      all.set(rest);
      all.set(samples, rest.length);
      const packets: Uint8Array[] = [];
      let start = 0;
      for (; start + PACKET_SAMPLES <= all.length; start += PACKET_SAMPLES) {
        packets.push(encodePcm(all.subarray(start, start + PACKET_SAMPLES)));
      }
      rest = all.slice(start);
      return packets;
    },
    free: () => undefined,
  };
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
