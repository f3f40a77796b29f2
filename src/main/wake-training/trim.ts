import { samplesOfMs } from '../../shared/audio/audio-format.ts';

const FRAME_SAMPLES = samplesOfMs(10);
/** To the loudest frame, -40 dB: the burst of a final "k" is louder, a voice's breath and its silence are not. */
const QUIET_SHARE = 0.01;

/** @returns the samples from the first sound to the last */
export function trimmed(samples: Float32Array): Float32Array {
  const levels: number[] = [];
  for (let start = 0; start + FRAME_SAMPLES <= samples.length; start += FRAME_SAMPLES) {
    let energy = 0;
    for (let at = start; at < start + FRAME_SAMPLES; at++) energy += (samples[at] as number) ** 2;
    levels.push(Math.sqrt(energy / FRAME_SAMPLES));
  }
  const wanted = Math.max(...levels, 0) * QUIET_SHARE;
  const first = levels.findIndex((level) => level > wanted);
  const last = levels.length - 1 - [...levels].reverse().findIndex((level) => level > wanted);
  return first < 0 ? new Float32Array(0) : samples.slice(first * FRAME_SAMPLES, (last + 1) * FRAME_SAMPLES);
}
