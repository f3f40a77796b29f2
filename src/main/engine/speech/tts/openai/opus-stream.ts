import { decoder as createDecoder } from '@audio/decode-opus';
import { concatSamples } from '../../../../../shared/audio/audio-format.ts';
import { toMono } from '../../../../audio-file/decode-blocks.ts';
import { OPUS_RATE_HZ } from '../../../../audio-file/ogg-opus.ts';
import { Resampler } from '../../../../audio-file/resampler.ts';
import type { Speech } from '../speech.ts';

/** As high as voices go; what is kept of it is half as large. */
const VOICE_RATE_HZ = 24_000;

/** Reads the Ogg Opus that a voice writes, as it comes. */
export class OpusStream {
  readonly #resampler = new Resampler(OPUS_RATE_HZ, VOICE_RATE_HZ);

  private constructor(private readonly decoder: Awaited<ReturnType<typeof createDecoder>>) {}

  static async open(): Promise<OpusStream> {
    return new OpusStream(await createDecoder());
  }

  /** @returns the sound that is whole now; undefined while there is none. @throws Error when it is no Opus */
  push(part: Uint8Array): Speech | undefined {
    return this.#speech(this.#resampler.push(toMono(this.decoder.decode(part))));
  }

  /** @returns the rest */
  end(): Speech | undefined {
    const rest = this.#resampler.push(toMono(this.decoder.flush()));
    return this.#speech(concatSamples([rest, this.#resampler.flush()]));
  }

  free(): void {
    this.decoder.free();
  }

  #speech(samples: Float32Array): Speech | undefined {
    return samples.length === 0 ? undefined : { samples, sampleRateHz: VOICE_RATE_HZ };
  }
}
