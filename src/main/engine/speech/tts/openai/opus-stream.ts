import { concatSamples } from '../../../../../shared/audio/audio-format.ts';
import { OggOpusStream } from '../../../../audio-file/ogg-opus-stream.ts';
import { Resampler } from '../../../../audio-file/resampler.ts';
import type { Speech } from '../speech.ts';

/** Voices have nothing above half this rate, and it halves what is kept of them. */
const VOICE_RATE_HZ = 24_000;

/** Reads the Ogg Opus that a voice writes, as it arrives. */
export class OpusStream {
  readonly #stream = new OggOpusStream();
  readonly #resampler = new Resampler(this.#stream.sampleRateHz, VOICE_RATE_HZ);

  /** @returns the sound that is complete now; undefined while there is none. @throws Error when it is not Opus */
  async push(part: Uint8Array): Promise<Speech | undefined> {
    return toSpeech(this.#resampler.push(await this.#stream.decode(part)));
  }

  /** @returns the rest */
  async end(): Promise<Speech | undefined> {
    const rest = this.#resampler.push(await this.#stream.flush());
    return toSpeech(concatSamples([rest, this.#resampler.flush()]));
  }

  free(): void {
    this.#stream.free();
  }
}

function toSpeech(samples: Float32Array): Speech | undefined {
  return samples.length === 0 ? undefined : { samples, sampleRateHz: VOICE_RATE_HZ };
}
