import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../../../shared/audio/audio-format.ts';

/** A cut is looked for in the last part of a piece. */
const SEARCH_SAMPLES = 4 * SAMPLE_RATE_HZ;
const WINDOW_SAMPLES = samplesOfMs(100);
const HOP_SAMPLES = samplesOfMs(20);

/** Cuts audio into pieces, each at the quietest place towards its end. No sample is lost. */
export function splitAtPauses(samples: Float32Array, maxPieceSamples: number): Float32Array[] {
  const pieces: Float32Array[] = [];
  let rest = samples;
  while (rest.length > maxPieceSamples) {
    const cut = quietestPlace(rest, maxPieceSamples - SEARCH_SAMPLES, maxPieceSamples);
    pieces.push(rest.subarray(0, cut));
    rest = rest.subarray(cut);
  }
  pieces.push(rest);
  return pieces;
}

function quietestPlace(samples: Float32Array, from: number, to: number): number {
  let best = to;
  let bestEnergy = Number.POSITIVE_INFINITY;
  for (let start = from; start + WINDOW_SAMPLES <= to; start += HOP_SAMPLES) {
    let energy = 0;
    for (let i = start; i < start + WINDOW_SAMPLES; i++) energy += (samples[i] as number) ** 2;
    if (energy <= bestEnergy) {
      bestEnergy = energy;
      best = start + WINDOW_SAMPLES / 2;
    }
  }
  return best;
}
