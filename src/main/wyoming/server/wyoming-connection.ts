import { z } from 'zod';
import { concatSamples, msOfSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../shared/audio/reframer.ts';
import { HarkError } from '../../../shared/errors.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import type { Engine, OpenDetector } from '../../engine/engine.ts';
import { speakSentences } from '../../server/speak-sentences.ts';
import {
  AUDIO_STOP,
  audioChunks,
  audioStart,
  parseFormat,
  samplesOf,
  type WyomingFormat,
} from '../protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../protocol/wyoming-event.ts';

const MAX_AUDIO_MS = 10 * 60_000;
const MAX_TEXT_LENGTH = 4096;
const CHUNK_MS = 20;

const synthesizeSchema = z.object({
  text: z.string().trim().min(1).max(MAX_TEXT_LENGTH),
  voice: z.object({ name: z.string().nullish() }).nullish(),
});
const transcribeSchema = z.object({ language: z.string().nullish() });
const detectSchema = z.object({ names: z.array(z.string()).nullish() });

type Answers = AsyncGenerator<WyomingEvent, void>;

/** The audio being received. */
interface Stream {
  format: WyomingFormat;
  resampler: Resampler | undefined;
  /** For STT: everything received so far. */
  samples: Float32Array[];
  durationMs: number;
}

/** One client connection: its current request and the audio for it. */
export class WyomingTalk {
  #wants: 'transcript' | 'detection' | undefined;
  /** Of the next sound; undefined for the languages of the settings. */
  #language: string | undefined;
  /** Empty for any wake word. */
  #names: readonly string[] = [];
  #stream: Stream | undefined;
  #detector: OpenDetector | undefined;
  readonly #chunks = new Reframer(samplesOfMs(CHUNK_MS));
  #detected = false;
  #leave: (() => void) | undefined;

  /**
   * @param enter admits a request and returns a function that ends it. @throws Refusal when there are too many
   * @param signal aborted when the client disconnects
   */
  constructor(
    private readonly engine: Engine,
    private readonly enter: () => () => void,
    private readonly signal: AbortSignal,
  ) {}

  /** @throws ZodError, HarkError, Refusal */
  async *answer(event: WyomingEvent): Answers {
    switch (event.type) {
      case 'ping':
        yield { type: 'pong', data: event.data };
        return;
      case 'transcribe':
        this.#wants = 'transcript';
        this.#language = this.engine.hearableLanguage(transcribeSchema.parse(event.data).language || undefined);
        return;
      case 'detect':
        this.#wants = 'detection';
        this.#names = detectSchema.parse(event.data).names ?? [];
        return;
      case 'audio-start':
        return this.#begin(event);
      case 'audio-chunk':
        return yield* this.#hear(event);
      case 'audio-stop':
        return yield* this.#end();
      case 'synthesize':
        return yield* this.#speak(event);
      // Future events are ignored.
      default:
    }
  }

  /** Releases what the connection holds. */
  close(): void {
    this.#detector?.release();
    this.#detector = undefined;
    this.#leave?.();
    this.#leave = undefined;
    this.#stream = undefined;
  }

  async #begin(event: WyomingEvent): Promise<void> {
    this.close();
    const format = parseFormat(event);
    this.#leave = this.enter();
    this.#detected = false;
    const resampler = format.rate === SAMPLE_RATE_HZ ? undefined : new Resampler(format.rate, SAMPLE_RATE_HZ);
    this.#stream = { format, resampler, samples: [], durationMs: 0 };
    if (this.#wants === 'detection') this.#detector = await this.engine.openDetector();
  }

  async *#hear(event: WyomingEvent): Answers {
    const stream = this.#stream;
    if (!stream) throw new HarkError('MESSAGE_INVALID', 'audio-chunk before audio-start');
    const heard = samplesOf(event, stream.format);
    const samples = stream.resampler?.push(heard) ?? heard;
    if (this.#detector) return yield* this.#detect(samples, stream, this.#detector);
    stream.durationMs += msOfSamples(samples.length);
    if (stream.durationMs > MAX_AUDIO_MS) {
      this.close();
      throw new HarkError('MESSAGE_INVALID', `at most ${MAX_AUDIO_MS / 60_000} minutes of audio`);
    }
    stream.samples.push(samples);
  }

  async *#detect(samples: Float32Array, stream: Stream, { detector, confirm }: OpenDetector): Answers {
    for (const chunk of this.#chunks.push(samples)) {
      stream.durationMs += CHUNK_MS;
      const detection = await detector.push(chunk, stream.durationMs);
      if (!detection || (this.#names.length > 0 && !this.#names.includes(detection.keyword))) continue;
      if (!(await confirm(detection))) continue;
      this.#detected = true;
      const timestamp = Math.round(msOfSamples(detection.sample));
      yield { type: 'detection', data: { name: detection.keyword, timestamp } };
    }
  }

  async *#end(): Answers {
    const stream = this.#stream;
    if (!stream) return;
    try {
      if (this.#detector) {
        if (!this.#detected) yield { type: 'not-detected', data: {} };
        return;
      }
      const rest = stream.resampler ? [stream.resampler.flush()] : [];
      const sound = concatSamples([...stream.samples, ...rest]);
      const { text, language } = await this.engine.transcribeWhole(sound, [], this.#language);
      yield { type: 'transcript', data: { text, language: language ?? this.engine.spokenLanguages[0] } };
    } finally {
      this.close();
    }
  }

  async *#speak(event: WyomingEvent): Answers {
    const { text, voice } = synthesizeSchema.parse(event.data);
    const leave = this.enter();
    try {
      let begun = false;
      for await (const speech of speakSentences(this.engine, text, { voice: voice?.name }, this.signal)) {
        if (!begun) yield audioStart(speech.sampleRateHz);
        begun = true;
        yield* audioChunks(speech.samples, speech.sampleRateHz);
      }
      if (this.signal.aborted) return;
      if (!begun) throw new HarkError('TTS_FAILED', 'there are no words to say');
      yield AUDIO_STOP;
    } finally {
      leave();
    }
  }
}
