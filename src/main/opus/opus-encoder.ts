import { Application, createEncoder, type OpusEncoderHandle, Signal } from 'libopus-wasm';
import { Reframer } from '../../shared/audio/reframer.ts';
import { Resampler } from '../audio-file/resampler.ts';

/** Sample rates of Opus (RFC 6716, section 2.1.3). */
export const OPUS_RATES_HZ = [8000, 12_000, 16_000, 24_000, 48_000] as const;
type OpusRate = (typeof OPUS_RATES_HZ)[number];

/** For mono speech: recognition is as accurate as with PCM (docs/scale.md), at a tenth of the size. */
const BITS_PER_SECOND = 24_000;
/** Takes half the time of the highest complexity, with the same recognition accuracy. */
const COMPLEXITY = 5;
export const PACKET_MS = 20;

/** Encodes speech as Opus packets of 20 ms. Call `free` after use. */
export class OpusEncoder {
  readonly #packetSamples: number;
  readonly #frames: Reframer;
  /** Samples pushed but not yet in a packet. */
  #openSamples = 0;

  private constructor(
    private readonly encoder: OpusEncoderHandle,
    private readonly resampler: Resampler | undefined,
    readonly sampleRateHz: OpusRate,
  ) {
    this.#packetSamples = (sampleRateHz * PACKET_MS) / 1000;
    this.#frames = new Reframer(this.#packetSamples);
  }

  /** @param sampleRateHz of the input; resampled to the next higher Opus rate if necessary */
  static async open(sampleRateHz: number): Promise<OpusEncoder> {
    const rate = OPUS_RATES_HZ.find((each) => each >= sampleRateHz) ?? 48_000;
    const encoder = await createEncoder({
      sampleRate: rate,
      channels: 1,
      application: Application.Voip,
      signal: Signal.Voice,
      bitrate: BITS_PER_SECOND,
      complexity: COMPLEXITY,
      frameSize: (rate * PACKET_MS) / 1000,
    });
    return new OpusEncoder(encoder, rate === sampleRateHz ? undefined : new Resampler(sampleRateHz, rate), rate);
  }

  /** Encoder delay in samples at `sampleRateHz`; the decoder must skip them. */
  get lookaheadSamples(): number {
    return this.encoder.getLookahead();
  }

  /** @param samples mono, -1..1. @returns the completed packets */
  push(samples: Float32Array): Uint8Array[] {
    return this.#encode(this.resampler ? this.resampler.push(samples) : samples);
  }

  /** @returns the remaining packets, padded with silence */
  flush(): Uint8Array[] {
    const tail = this.resampler?.flush() ?? new Float32Array(0);
    const open = this.#openSamples + tail.length + this.lookaheadSamples;
    const padding =
      this.lookaheadSamples + ((this.#packetSamples - (open % this.#packetSamples)) % this.#packetSamples);
    return [...this.#encode(tail), ...this.#encode(new Float32Array(padding))];
  }

  free(): void {
    this.encoder.free();
  }

  #encode(samples: Float32Array): Uint8Array[] {
    this.#openSamples = (this.#openSamples + samples.length) % this.#packetSamples;
    return Array.from(this.#frames.push(samples), (frame) => this.encoder.encodeFloat(frame));
  }
}
