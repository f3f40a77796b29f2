import { Application, createEncoder, type OpusEncoderHandle, Signal } from 'libopus-wasm';
import { Reframer } from '../../shared/audio/reframer.ts';
import { Resampler } from '../audio-file/resampler.ts';

/** The rates that Opus knows (RFC 6716, 2.1.3). */
export const OPUS_RATES_HZ = [8000, 12_000, 16_000, 24_000, 48_000] as const;
type OpusRate = (typeof OPUS_RATES_HZ)[number];

/** Of speech in mono: the words are heard as well as from PCM (docs/scale.md), in a tenth of its bytes. */
const BITS_PER_SECOND = 24_000;
/** Half the time of the highest for the same words. */
const COMPLEXITY = 5;
export const PACKET_MS = 20;

/** Speech as Opus packets of 20 ms. Free it when it is done. */
export class OpusEncoder {
  readonly #packetSamples: number;
  readonly #frames: Reframer;
  /** Pushed, and not yet in a packet. */
  #openSamples = 0;

  private constructor(
    private readonly encoder: OpusEncoderHandle,
    private readonly resampler: Resampler | undefined,
    readonly sampleRateHz: OpusRate,
  ) {
    this.#packetSamples = (sampleRateHz * PACKET_MS) / 1000;
    this.#frames = new Reframer(this.#packetSamples);
  }

  /** @param sampleRateHz of the pushed samples; another than Opus's is resampled to the next higher one of its */
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

  /** Samples, of `sampleRateHz`, by which what comes out is late: to be left out by who decodes. */
  get lookaheadSamples(): number {
    return this.encoder.getLookahead();
  }

  /** @param samples mono, -1..1. @returns the packets that are whole now */
  push(samples: Float32Array): Uint8Array[] {
    return this.#encode(this.resampler ? this.resampler.push(samples) : samples);
  }

  /** @returns the rest, with silence behind it until its packet is whole and all has come out */
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
