import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio-format.ts';
import type { Decoded, Moonshine } from './moonshine.ts';

/** Moonshine was trained on pieces of 4 to 30 s and loops on long ones; ten keep a run short. */
const LONGEST_PIECE_SAMPLES = 10 * SAMPLE_RATE_HZ;
/** A cut is looked for in the last part of a piece, at the quietest place. */
const SEARCH_SAMPLES = 4 * SAMPLE_RATE_HZ;
const WINDOW_SAMPLES = samplesOfMs(100);
const HOP_SAMPLES = samplesOfMs(20);

/**
 * Transcribes audio of any length piece by piece, cutting where it is quietest.
 * @param draft tokens that the first piece is likely to begin with
 */
export async function* transcribeAtPauses(
  model: Pick<Moonshine, 'transcribe'>,
  samples: Float32Array,
  isCancelled: () => boolean,
  draft: readonly number[],
): AsyncGenerator<Decoded> {
  let likely = draft;
  for (const piece of splitAtPauses(samples)) {
    yield await model.transcribe(piece, isCancelled, likely);
    if (isCancelled()) return;
    likely = [];
  }
}

/** Cuts audio into pieces of at most ten seconds. No sample is lost. */
export function splitAtPauses(samples: Float32Array): Float32Array[] {
  const pieces: Float32Array[] = [];
  let rest = samples;
  while (rest.length > LONGEST_PIECE_SAMPLES) {
    const cut = quietestPlace(rest, LONGEST_PIECE_SAMPLES - SEARCH_SAMPLES, LONGEST_PIECE_SAMPLES);
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
