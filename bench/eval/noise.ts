import { samplesOfMs } from '../../src/shared/audio/audio-format.ts';

/** Share of frames that count as speech; in a recording of one word the rest is background. */
const LOUD_FRACTION = 0.25;
const FRAME_SAMPLES = samplesOfMs(20);

/** White noise, the same in each run. @param rms relative to full scale */
export function noise(length: number, rms: number): Float32Array {
  let seed = 11;
  return Float32Array.from({ length }, () => {
    seed = (seed * 16_807) % 2_147_483_647;
    // Uniform distribution: the root mean square is the peak / √3.
    return (seed / 2_147_483_647 - 0.5) * 2 * Math.sqrt(3) * rms;
  });
}

/** @param snrDb ratio of the loudest quarter of the clip to the noise; infinity adds none */
export function withNoise(clip: Float32Array, snrDb: number): Float32Array {
  if (!Number.isFinite(snrDb)) return clip;
  const added = noise(clip.length, rmsOfSpeech(clip) * 10 ** (-snrDb / 20));
  return clip.map((sample, at) => sample + (added[at] as number));
}

/** Name of a noise level in the figures. */
export const describeSnr = (snrDb: number) => (Number.isFinite(snrDb) ? `${snrDb} dB` : 'quiet');

/** Level of the loudest quarter of a clip, relative to full scale. */
export function rmsOfSpeech(clip: Float32Array): number {
  const energies: number[] = [];
  for (let start = 0; start + FRAME_SAMPLES <= clip.length; start += FRAME_SAMPLES) {
    const frame = clip.subarray(start, start + FRAME_SAMPLES);
    energies.push(frame.reduce((sum, sample) => sum + sample * sample, 0) / FRAME_SAMPLES);
  }
  const loud = energies.sort((a, b) => b - a).slice(0, Math.ceil(energies.length * LOUD_FRACTION));
  return Math.sqrt(loud.reduce((sum, energy) => sum + energy, 0) / Math.max(1, loud.length));
}
