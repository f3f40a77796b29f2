import { createDecoder, type OpusDecoderHandle } from 'libopus-wasm';
import { OPUS_RATES_HZ } from './opus-encoder.ts';

/** Speech from bare Opus packets. Free it when it is done. */
export class OpusPacketDecoder {
  private constructor(private readonly decoder: OpusDecoderHandle) {}

  /** @param sampleRateHz of what comes out, whatever was encoded. @throws Error when it is none of Opus's */
  static async open(sampleRateHz: number): Promise<OpusPacketDecoder> {
    const sampleRate = OPUS_RATES_HZ.find((rate) => rate === sampleRateHz);
    if (!sampleRate) throw new Error(`Opus knows no ${sampleRateHz} Hz`);
    return new OpusPacketDecoder(await createDecoder({ sampleRate, channels: 1 }));
  }

  /** @returns mono, -1..1. @throws Error when it is no packet */
  decode(packet: Uint8Array): Float32Array {
    // Its own array is written over by the next.
    return this.decoder.decodeFloat(packet).slice();
  }

  free(): void {
    this.decoder.free();
  }
}
