import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../../../shared/audio/audio-format.ts';
import type { Decoded, DecodingRequest, Moonshine } from './moonshine.ts';

/** Moonshine was trained on pieces of 4 to 30 s and loops on long ones; ten keep a run short. */
const MAX_PIECE_SAMPLES = 10 * SAMPLE_RATE_HZ;
/** A cut is looked for in the last part of a piece, at the quietest place. */
const SEARCH_SAMPLES = 4 * SAMPLE_RATE_HZ;
const WINDOW_SAMPLES = samplesOfMs(100);
const HOP_SAMPLES = samplesOfMs(20);

interface HeardPiece {
  samples: Float32Array;
  decoded: Decoded;
  search: DecodingRequest['search'];
}

/**
 * Transcribes audio of any length piece by piece, cutting where it is quietest. It remembers the last audio: of one that
 * goes on, the pieces that have not changed are not transcribed again, and the last one is checked against what it was.
 */
export class PieceTranscriber {
  #heard: HeardPiece[] = [];

  constructor(private readonly model: Pick<Moonshine, 'transcribe'>) {}

  /**
   * @param samples 16 kHz mono, -1..1; kept until the next call
   * @returns each piece's tokens, in order; the last of them is not complete when it was cancelled
   */
  async *transcribe(samples: Float32Array, request: Omit<DecodingRequest, 'draft'>): AsyncGenerator<Decoded> {
    const { search } = request;
    const before = this.#heard;
    this.#heard = [];
    for (const [index, piece] of splitAtPauses(samples).entries()) {
      const known = before[index];
      const decoded =
        known?.decoded.complete && isSameSearch(known.search, search) && isSame(known.samples, piece)
          ? known.decoded
          : await this.model.transcribe(piece, { ...request, draft: known?.decoded.tokens });
      this.#heard.push({ samples: piece, decoded, search });
      yield decoded;
      if (!decoded.complete) return;
    }
  }
}

function isSameSearch(one: DecodingRequest['search'], other: DecodingRequest['search']): boolean {
  return one?.hotWords === other?.hotWords && (one === undefined) === (other === undefined);
}

function isSame(one: Float32Array, other: Float32Array): boolean {
  return one.length === other.length && one.every((sample, index) => sample === other[index]);
}

/** Cuts audio into pieces of at most ten seconds. No sample is lost. */
export function splitAtPauses(samples: Float32Array): Float32Array[] {
  const pieces: Float32Array[] = [];
  let rest = samples;
  while (rest.length > MAX_PIECE_SAMPLES) {
    const cut = quietestPlace(rest, MAX_PIECE_SAMPLES - SEARCH_SAMPLES, MAX_PIECE_SAMPLES);
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
