import { createDecoder, type OpusDecoderHandle } from 'libopus-wasm';
import { OPUS_RATES_HZ } from './opus-encoder.ts';

/** Decodes speech from raw Opus packets. Call `free` after use. */
export class OpusPacketDecoder {
  private constructor(private readonly decoder: OpusDecoderHandle) {}

  /** @param sampleRateHz of the output. @throws Error if Opus does not support the rate */
  static async open(sampleRateHz: number): Promise<OpusPacketDecoder> {
    const sampleRate = OPUS_RATES_HZ.find((rate) => rate === sampleRateHz);
    if (!sampleRate) throw new Error(`Opus knows no ${sampleRateHz} Hz`);
    return new OpusPacketDecoder(await createDecoder({ sampleRate, channels: 1 }));
  }

  /** @returns mono, -1..1. @throws Error if the packet is invalid */
  decode(packet: Uint8Array): Float32Array {
    // The decoder reuses its output buffer.
    return this.decoder.decodeFloat(packet).slice();
  }

  free(): void {
    this.decoder.free();
  }
}
