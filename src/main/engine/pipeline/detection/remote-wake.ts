import { SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { HarkError } from '../../../../shared/errors.ts';
import { WyomingStream } from '../../../wyoming/client/wyoming-stream.ts';
import { audioChunks, audioStart } from '../../../wyoming/protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../../../wyoming/protocol/wyoming-event.ts';
import { detectionSchema, spokenName } from '../../../wyoming/protocol/wyoming-messages.ts';
import type { WakeDetection } from '../../speech/wake/wake-engine.ts';
import { AWAKE_PROBABILITY, AWAKE_SAMPLES, type WakeWatch } from './wake-watch.ts';

/** Sent with the speech: the onset that VAD did not see. */
const PRE_ROLL_CHUNKS = 25;
/** After a wake word, detections of the server are ignored for this long. */
const REFRACTORY_SAMPLES = samplesOfMs(2000);

/**
 * Detects wake words with a Wyoming server. Only what may be speech is sent. While the server cannot be reached, this
 * machine detects its own wake words.
 */
export class RemoteWake {
  readonly #stream: WyomingStream;
  readonly #preRoll: Float32Array[] = [];
  #sample = 0;
  #awakeUntil = 0;
  #deafUntil = 0;
  #heard: string | undefined;

  /** @param url tcp://HOST:PORT */
  constructor(
    private readonly local: WakeWatch,
    url: string,
    onLost: (error: HarkError) => void,
  ) {
    this.#stream = new WyomingStream('wake', url, {
      onConnected: () => this.#begin(),
      onEvent: (event) => this.#take(event),
      onLost,
    });
  }

  get scores(): WakeWatch['scores'] {
    return this.local.scores;
  }

  get runningMs(): number | undefined {
    return this.local.runningMs;
  }

  /** @see WakeWatch.push */
  async push(chunk: Float32Array, speechProbability: number): Promise<WakeDetection | undefined> {
    this.#sample += chunk.length;
    if (!this.#stream.connected) return this.local.push(chunk, speechProbability);
    // The local detector must be at the same sample when it takes over.
    this.local.skip(chunk.length);
    if (speechProbability >= AWAKE_PROBABILITY) this.#awakeUntil = this.#sample + AWAKE_SAMPLES;
    this.#preRoll.push(chunk.slice());
    if (this.#sample <= this.#awakeUntil) for (const each of this.#preRoll.splice(0)) this.#send(each);
    else if (this.#preRoll.length > PRE_ROLL_CHUNKS) this.#preRoll.shift();
    return this.#detection();
  }

  skip(samples: number): void {
    this.#sample += samples;
    this.local.skip(samples);
  }

  close(): void {
    this.#stream.close();
  }

  #detection(): WakeDetection | undefined {
    const keyword = this.#heard;
    this.#heard = undefined;
    if (keyword === undefined || this.#sample < this.#deafUntil) return undefined;
    this.#deafUntil = this.#sample + REFRACTORY_SAMPLES;
    return { keyword, score: 1, sample: this.#sample, sure: true };
  }

  #begin(): void {
    this.#stream.send({ type: 'detect', data: {} });
    this.#stream.send(audioStart(SAMPLE_RATE_HZ));
  }

  #send(chunk: Float32Array): void {
    for (const event of audioChunks(chunk, SAMPLE_RATE_HZ)) this.#stream.send(event);
  }

  #take(event: WyomingEvent): void {
    if (event.type !== 'detection') return;
    const parsed = detectionSchema.safeParse(event.data);
    if (parsed.success) this.#heard = spokenName(parsed.data.name ?? '') || 'wake word';
  }
}
