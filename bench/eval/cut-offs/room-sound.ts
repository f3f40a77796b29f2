import { samplesOfMs } from '../../../src/shared/audio/audio-format.ts';

const STRETCH_SAMPLES = samplesOfMs(120);
const STEP_SAMPLES = samplesOfMs(10);

/** @returns the sound of the clip's room alone: its quietest stretch, to and fro, so that no end clicks */
export function roomSound(clip: Float32Array, length: number): Float32Array {
  const quiet = quietestStretch(clip);
  const cycle = 2 * quiet.length;
  return Float32Array.from({ length }, (_, at) => {
    const place = at % cycle;
    return quiet[place < quiet.length ? place : cycle - 1 - place] ?? 0;
  });
}

function quietestStretch(clip: Float32Array): Float32Array {
  let quietest = clip.subarray(0, STRETCH_SAMPLES);
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at + STRETCH_SAMPLES <= clip.length; at += STEP_SAMPLES) {
    const stretch = clip.subarray(at, at + STRETCH_SAMPLES);
    const energy = stretch.reduce((sum, sample) => sum + sample * sample, 0);
    // Digital silence at an end is no room.
    if (energy > 0 && energy < least) [quietest, least] = [stretch, energy];
  }
  return quietest;
}
