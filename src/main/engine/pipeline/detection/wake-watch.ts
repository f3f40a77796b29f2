import { samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../../shared/audio/reframer.ts';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import { WakeBacklog } from '../../speech/wake/wake-backlog.ts';
import type { WakeDetection, WakeDetector, WakeModels } from '../../speech/wake/wake-engine.ts';

/** Far below the probability at which speech begins, so that a soft onset is not missed (docs/decisions/0007). */
export const AWAKE_PROBABILITY = 0.1;
/** A wake word's score peaks up to half a second after its end, and a near miss waits half a second more. */
export const AWAKE_SAMPLES = samplesOfMs(1500);

/** Rests the wake models in silence, and lets them catch up when somebody speaks. */
export class WakeWatch {
  readonly #frameSamples: number;
  readonly #frames: Reframer;
  readonly #backlog: WakeBacklog;
  readonly #scores = new Map<WakeWord, number>();
  #sample = 0;
  #awakeUntil = 0;
  #runningMs: number | undefined;

  constructor(
    private readonly detector: WakeDetector,
    { frameSamples, memoryFrames }: Pick<WakeModels, 'frameSamples' | 'memoryFrames'>,
  ) {
    this.#frameSamples = frameSamples;
    this.#frames = new Reframer(frameSamples);
    this.#backlog = new WakeBacklog(memoryFrames, frameSamples);
  }

  /** Each wake word's score in the newest chunk, 0..1; empty when the models rested. */
  get scores(): ReadonlyMap<WakeWord, number> {
    return this.#scores;
  }

  /** Running time for the newest chunk, milliseconds; undefined when the models rested. */
  get runningMs(): number | undefined {
    return this.#runningMs;
  }

  /**
   * @param chunk follows the chunk before without a gap
   * @param speechProbability of the newest frame of VAD
   */
  async push(chunk: Float32Array, speechProbability: number): Promise<WakeDetection | undefined> {
    this.#scores.clear();
    this.#runningMs = undefined;
    for (const frame of this.#frames.push(chunk)) {
      this.#sample += frame.length;
      this.#backlog.push(frame, this.#sample);
    }
    if (speechProbability >= AWAKE_PROBABILITY) this.#awakeUntil = this.#sample + AWAKE_SAMPLES;
    return this.#sample <= this.#awakeUntil ? this.#catchUp(chunk.length) : undefined;
  }

  /** @param samples how many samples after the previous chunk were left out */
  skip(samples: number): void {
    this.#scores.clear();
    this.#runningMs = undefined;
    this.#sample += samples;
  }

  async #catchUp(chunkSamples: number): Promise<WakeDetection | undefined> {
    const startedAt = performance.now();
    let detection: WakeDetection | undefined;
    // One frame for a chunk of 20 ms: it catches up four times as fast as sound comes in, and no chunk is late.
    const maxFrames = Math.ceil(chunkSamples / this.#frameSamples);
    for (let done = 0; done < maxFrames; done++) {
      const frame = this.#backlog.shift();
      if (!frame) break;
      detection = (await this.detector.process(frame.samples, frame.endSample)) ?? detection;
      for (const [word, score] of this.detector.scores)
        this.#scores.set(word, Math.max(score, this.#scores.get(word) ?? 0));
      this.#runningMs = performance.now() - startedAt;
    }
    return detection;
  }
}
