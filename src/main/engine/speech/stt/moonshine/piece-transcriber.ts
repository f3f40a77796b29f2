import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import type { Decoded, DecodingRequest } from '../decoding/decode-speech.ts';
import { splitAtPauses } from '../decoding/split-at-pauses.ts';
import type { Moonshine } from './moonshine.ts';

/** Moonshine was trained on pieces of 4 to 30 s and loops on long ones; ten keep a run short. */
const MAX_PIECE_SAMPLES = 10 * SAMPLE_RATE_HZ;
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
    for (const [index, piece] of splitAtPauses(samples, MAX_PIECE_SAMPLES).entries()) {
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
