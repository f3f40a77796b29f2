import { msOfSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../../shared/audio/reframer.ts';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import type { DetectionModels } from '../../speech/loading/detection-models.ts';
import { NoiseGate } from '../../speech/vad/noise-gate.ts';
import { SileroVad, VAD_FRAME_SAMPLES } from '../../speech/vad/silero-vad.ts';
import { SpeechGate, type SpeechGateOptions } from '../../speech/vad/speech-gate.ts';
import type { WakeDetection, WakeWordOptions } from '../../speech/wake/wake-engine.ts';
import { CaptureRing } from './capture-ring.ts';
import type { RemoteWake } from './remote-wake.ts';
import { WakeWatch } from './wake-watch.ts';

/** Longer than the highest configurable limit of an utterance. */
const RING_SAMPLES = 75 * SAMPLE_RATE_HZ;

/** Kept before the first speech that VAD saw, because a soft onset is below its threshold. */
export const PRE_ROLL_SAMPLES = samplesOfMs(250);

export interface DetectionTiming {
  vadMs: number | undefined;
  wakeMs: number | undefined;
}

/** The score of each wake word in a chunk, 0..1; empty when the wake models rested. Valid until the next chunk. */
export type WakeScores = ReadonlyMap<WakeWord, number>;

/** The stages that process every sample: the ring, VAD and the wake words. */
export class StreamDetector {
  readonly ring = new CaptureRing(RING_SAMPLES);
  readonly gate: SpeechGate;
  readonly #vad: SileroVad;
  readonly #noiseGate = new NoiseGate();
  readonly #vadFrames = new Reframer(VAD_FRAME_SAMPLES);
  readonly #wake: WakeWatch | RemoteWake;
  #vadSample = 0;
  #lastCapturedAtMs = 0;
  #speechProbability = 0;
  #vadMs: number | undefined;

  private constructor(models: DetectionModels, wake: WakeWatch | RemoteWake, gateOptions: SpeechGateOptions) {
    this.#wake = wake;
    this.#vad = new SileroVad(models.vad);
    this.gate = new SpeechGate(gateOptions);
  }

  /** @param withRemote adds a server's wake words in front of those of this machine */
  static async create(
    models: DetectionModels,
    wake: WakeWordOptions,
    gate: SpeechGateOptions,
    withRemote: (local: WakeWatch) => WakeWatch | RemoteWake = (local) => local,
  ): Promise<StreamDetector> {
    const local = new WakeWatch(await models.wake.createDetector(wake), models.wake);
    return new StreamDetector(models, withRemote(local), gate);
  }

  /** Speech probability of the newest frame, 0..1. */
  get speechProbability(): number {
    return this.#speechProbability;
  }

  /** Each wake word's score in the newest chunk, 0..1; empty in silence. */
  get wakeScores(): WakeScores {
    return this.#wake.scores;
  }

  /** Running time of VAD and of the wake words in the newest chunk, milliseconds; undefined when it completed no frame. */
  get timing(): DetectionTiming {
    return { vadMs: this.#vadMs, wakeMs: this.#wake.runningMs };
  }

  /** Index after the last sample VAD has judged. */
  get judgedSample(): number {
    return this.#vadSample;
  }

  /** When a sample was captured, on the session's clock. */
  timeOfSample(index: number): number {
    return this.#lastCapturedAtMs - msOfSamples(this.ring.end - index);
  }

  /** @returns the newest phrase with its soft onset and what follows it, at most the last `maxSamples` samples */
  newestPhrase(maxSamples: number): Float32Array {
    const { end } = this.ring;
    return this.ring.read(Math.max(end - maxSamples, this.gate.phraseStart - PRE_ROLL_SAMPLES), end);
  }

  /**
   * Records a chunk without processing it, when there is no time. No speech is detected in it, but a later transcript
   * contains it.
   */
  skip(samples: Float32Array, capturedAtMs: number): void {
    this.ring.write(samples);
    this.#lastCapturedAtMs = capturedAtMs;
    this.#vadMs = undefined;
    this.#vadSample += samples.length;
    this.#wake.skip(samples.length);
  }

  /**
   * @param samples the next chunk
   * @param capturedAtMs when its last sample was captured
   * @returns a wake word, when the chunk completed one
   */
  async push(samples: Float32Array, capturedAtMs: number): Promise<WakeDetection | undefined> {
    this.ring.write(samples);
    this.#lastCapturedAtMs = capturedAtMs;
    this.#vadMs = undefined;
    for (const frame of this.#vadFrames.push(samples)) {
      const startedAt = performance.now();
      if (this.#noiseGate.mustLook(frame, this.#speechProbability)) {
        this.#speechProbability = await this.#vad.process(frame);
      } else {
        this.#vad.pass(frame);
      }
      const start = this.#vadSample;
      this.#vadSample += frame.length;
      this.gate.push(this.#speechProbability, start, this.#vadSample);
      this.#vadMs = (this.#vadMs ?? 0) + performance.now() - startedAt;
    }
    return this.#wake.push(samples, this.#speechProbability);
  }
}
