import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';

export interface SpeechGateOptions {
  /** Probability at which speech begins, 0..1. */
  onThreshold: number;
  /** Probability under which it ends; lower than `onThreshold`, so that it does not flutter. */
  offThreshold: number;
}

/** A gap shorter than this is between the words of one phrase, not before it. */
const PHRASE_GAP_SAMPLES = samplesOfMs(500);
/** A gap shorter than this is within a word or two, as before the "x" of "Alexa". */
const WORD_GAP_SAMPLES = samplesOfMs(200);

/** Turns probabilities into spoken or silent, with hysteresis. Times are sample indices of the stream. */
export class SpeechGate {
  #speaking = false;
  #speechStart = 0;
  #speechEnd = 0;
  #gapBefore = 0;
  #phraseStart = 0;
  #wordStart = 0;

  constructor(private readonly options: SpeechGateOptions) {}

  /**
   * @param probability of speech in the frame, 0..1
   * @param frameStart index of the frame's first sample
   * @param frameEnd index after the frame's last sample
   */
  push(probability: number, frameStart: number, frameEnd: number): void {
    const { onThreshold, offThreshold } = this.options;
    const speaking = this.#speaking ? probability >= offThreshold : probability >= onThreshold;
    if (speaking && !this.#speaking) {
      this.#gapBefore = frameStart - this.#speechEnd;
      this.#speechStart = frameStart;
      if (this.#gapBefore >= PHRASE_GAP_SAMPLES) this.#phraseStart = frameStart;
      if (this.#gapBefore >= WORD_GAP_SAMPLES) this.#wordStart = frameStart;
    }
    if (speaking) this.#speechEnd = frameEnd;
    this.#speaking = speaking;
  }

  get speaking(): boolean {
    return this.#speaking;
  }

  /** Where the stretch of speech that runs, or ran last, began. */
  get speechStart(): number {
    return this.#speechStart;
  }

  /** Where the phrase began that this stretch belongs to: short gaps do not part it. */
  get phraseStart(): number {
    return this.#phraseStart;
  }

  /** Where the word began that this stretch belongs to: gaps within it do not part it. */
  get wordStart(): number {
    return this.#wordStart;
  }

  /** How long it was silent before that stretch, in samples. */
  get gapBefore(): number {
    return this.#gapBefore;
  }

  /** Where the last frame of speech ended. */
  get speechEnd(): number {
    return this.#speechEnd;
  }
}
