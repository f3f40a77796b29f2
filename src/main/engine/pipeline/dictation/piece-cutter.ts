import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { PRE_ROLL_SAMPLES, type StreamDetector } from '../detection/stream-detector.ts';

/** Silence between two sentences, at which nearly nobody is in the middle of one. */
const PAUSE_SAMPLES = samplesOfMs(700);
/** From this length on a shorter silence is enough: STT is slow and inexact with long pieces. */
const LONG_PIECE_SAMPLES = samplesOfMs(12_000);
const SHORT_PAUSE_SAMPLES = samplesOfMs(250);
/** A piece of speech without any pause is cut here, at the quietest place since `LONG_PIECE_SAMPLES`. */
const MAX_PIECE_SAMPLES = samplesOfMs(24_000);
/** Soft sounds at the end are below the threshold of VAD. */
const TAIL_SAMPLES = samplesOfMs(250);

/** Sample indices of the stream, the end exclusive. */
export interface Piece {
  from: number;
  to: number;
}

/** Cuts speech of any length into pieces for STT: at pauses, so that no word is cut. No speech is left out. */
export class PieceCutter {
  #from: number | undefined;
  /** Where the last piece ended. */
  #cutAt: number;
  #quietest: { sample: number; speechProbability: number } | undefined;

  /** @param startedAt the sample that it starts with */
  constructor(
    private readonly detector: StreamDetector,
    readonly startedAt: number,
  ) {
    this.#cutAt = startedAt;
  }

  /** Where the piece that grows begins; undefined while nothing is said. */
  get growingFrom(): number | undefined {
    return this.#from;
  }

  /** Called after every chunk. @returns the piece that is complete with it, if one is */
  update(): Piece | undefined {
    const { gate, judgedSample } = this.detector;
    if (gate.speaking) this.#from ??= Math.max(this.#cutAt, gate.speechStart - PRE_ROLL_SAMPLES);
    if (this.#from === undefined) return undefined;
    const length = judgedSample - this.#from;
    const silence = gate.speaking ? 0 : judgedSample - gate.speechEnd;
    if (length >= LONG_PIECE_SAMPLES) this.#noteQuiet(judgedSample);
    if (silence >= (length >= LONG_PIECE_SAMPLES ? SHORT_PAUSE_SAMPLES : PAUSE_SAMPLES)) {
      return this.#cut(Math.min(judgedSample, gate.speechEnd + TAIL_SAMPLES));
    }
    if (length < MAX_PIECE_SAMPLES) return undefined;
    const at = this.#quietest?.sample ?? judgedSample;
    const piece = this.#cut(at);
    this.#from = at;
    return piece;
  }

  /** @returns what was said since the last piece, to the newest sample */
  flush(): Piece | undefined {
    return this.#from === undefined ? undefined : this.#cut(this.detector.ring.end);
  }

  #noteQuiet(sample: number): void {
    const { speechProbability } = this.detector;
    if (!this.#quietest || speechProbability <= this.#quietest.speechProbability) {
      this.#quietest = { sample, speechProbability };
    }
  }

  #cut(to: number): Piece {
    const piece = { from: this.#from ?? this.#cutAt, to };
    this.#from = undefined;
    this.#quietest = undefined;
    this.#cutAt = to;
    return piece;
  }
}
