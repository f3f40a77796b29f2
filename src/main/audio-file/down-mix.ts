import { samplesOfMs } from '../../shared/audio/audio-format.ts';

/** The mean has so much less energy than the loudest channel when only one speaks, or when they cancel each other out. */
const QUIET_SHARE = 0.4;
/** A change of channels takes so long, so that it does not click. */
const FADE_SAMPLES = samplesOfMs(10);

/**
 * Makes one channel of several: their mean, or the loudest where the mean would lose it. A recorder may leave a channel empty or turn it
 * round, and a telephone call may have a speaker in each.
 */
export class DownMix {
  /** The channel that is heard, or the mean; undefined before there is any sound. */
  #heard: number | 'mean' | undefined;

  /** @param channels one array for each, of the same length. @returns mono */
  mix(channels: readonly Float32Array[]): Float32Array {
    const [first, ...others] = channels;
    if (!first || others.length === 0) return first ?? new Float32Array(0);
    const mean = first.map(
      (sample, at) => others.reduce((sum, each) => sum + (each[at] ?? 0), sample) / channels.length,
    );
    const before = this.#heard;
    this.#heard = this.#clearest(channels, mean);
    const signalOf = (channel: number | 'mean') => (channel === 'mean' ? mean : (channels[channel] ?? mean));
    const now = signalOf(this.#heard ?? 'mean');
    if (before === undefined || before === this.#heard) return now;
    const old = signalOf(before);
    return now.map((sample, at) => {
      const share = Math.min(1, at / FADE_SAMPLES);
      return share * sample + (1 - share) * (old[at] ?? 0);
    });
  }

  #clearest(channels: readonly Float32Array[], mean: Float32Array): number | 'mean' | undefined {
    const energies = channels.map(energyOf);
    const loudest = energies.indexOf(Math.max(...energies));
    const energy = energies[loudest] ?? 0;
    if (energy === 0) return this.#heard;
    return energyOf(mean) < QUIET_SHARE * energy ? loudest : 'mean';
  }
}

const energyOf = (samples: Float32Array) => samples.reduce((sum, sample) => sum + sample * sample, 0);
