import { SAMPLE_RATE_HZ, samplesOfMs } from '../../shared/audio/audio-format.ts';
import { between } from '../../shared/seeded-random.ts';

/** Delays of the combs and all-passes, milliseconds (Schroeder, "Natural Sounding Artificial Reverberation", 1962). */
const COMBS_MS = [29.7, 37.1, 41.1, 43.7];
const ALL_PASSES_MS = [5, 1.7];
const ALL_PASS_GAIN = 0.7;
/** Time in which sound falls by 60 dB: from a room full of furniture to a bare hall. */
const DECAY_MS = [120, 700] as const;
/** Of the reflected sound to the direct one: near the microphone, across the room. */
const REFLECTED = [0.03, 0.45] as const;
/** A microphone that rolls off the high sounds, or sharpens them. */
const TILT = [-0.7, 1] as const;
/** Where the tilt turns, Hz. */
const TILT_HZ = [400, 2000] as const;

/** @returns the sound as a microphone somewhere in a room hears it, as long as before */
export function inRoom(samples: Float32Array, random: () => number): Float32Array {
  const reflected = random() < 0.25 ? 0 : between(random, ...REFLECTED);
  const tilted = tilt(samples, between(random, ...TILT), between(random, ...TILT_HZ));
  if (reflected === 0) return tilted;
  const reverberation = reverberate(tilted, between(random, ...DECAY_MS), between(random, 0.8, 1.2));
  return tilted.map((sample, at) => sample + reflected * (reverberation[at] as number));
}

function reverberate(samples: Float32Array, decayMs: number, size: number): Float32Array {
  let sum = new Float32Array(samples.length);
  for (const delayMs of COMBS_MS) {
    const gain = 10 ** ((-3 * delayMs * size) / decayMs);
    addComb(sum, samples, samplesOfMs(delayMs * size), gain);
  }
  for (const delayMs of ALL_PASSES_MS) sum = allPass(sum, samplesOfMs(delayMs * size));
  return sum;
}

function addComb(sum: Float32Array, samples: Float32Array, delay: number, gain: number): void {
  const echoed = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    const before = at < delay ? 0 : (echoed[at - delay] as number);
    echoed[at] = (samples[at] as number) + gain * before;
    sum[at] = (sum[at] as number) + gain * before;
  }
}

function allPass(samples: Float32Array, delay: number): Float32Array<ArrayBuffer> {
  const passed = new Float32Array(samples.length);
  for (let at = 0; at < samples.length; at++) {
    const [inBefore, outBefore] = at < delay ? [0, 0] : [samples[at - delay] as number, passed[at - delay] as number];
    passed[at] = -ALL_PASS_GAIN * (samples[at] as number) + inBefore + ALL_PASS_GAIN * outBefore;
  }
  return passed;
}

function tilt(samples: Float32Array, by: number, turnHz: number): Float32Array {
  const share = 1 - Math.exp((-2 * Math.PI * turnHz) / SAMPLE_RATE_HZ);
  let low = 0;
  return samples.map((sample) => {
    low += share * (sample - low);
    return sample + by * (sample - low);
  });
}
