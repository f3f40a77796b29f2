import { concatSamples, msOfSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../shared/audio/audio-format.ts';
import { Reframer } from '../../../shared/audio/reframer.ts';
import { HarkError } from '../../../shared/errors.ts';
import { Resampler } from '../../audio-file/resampler.ts';
import type { Engine, OpenDetector } from '../../engine/engine.ts';
import { speakSentences } from '../../server/speak-sentences.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../protocol/wyoming-audio.ts';
import type { WyomingEvent } from '../protocol/wyoming-event.ts';
import {
  detectSchema,
  spokenName,
  synthesizeChunkSchema,
  synthesizeSchema,
  synthesizeStartSchema,
  transcribeSchema,
} from '../protocol/wyoming-messages.ts';
import { WyomingSound } from '../protocol/wyoming-sound.ts';
import { StreamedText } from './streamed-text.ts';

const MAX_AUDIO_MS = 10 * 60_000;
const CHUNK_MS = 20;

type Answers = AsyncGenerator<WyomingEvent, void>;

/** The audio being received. */
interface Stream {
  sound: WyomingSound;
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
  /** What is to be said, while it still comes. */
  #text: StreamedText | undefined;
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
      case 'transcribe':
        this.#wants = 'transcript';
        this.#language = this.engine.hearableLanguage(transcribeSchema.parse(event.data).language || undefined);
        return;
      case 'detect':
        this.#wants = 'detection';
        // Home Assistant names the models of openWakeWord: "hey_jarvis".
        this.#names = (detectSchema.parse(event.data).names ?? []).map(spokenName);
        return;
      case 'audio-start':
        return this.#begin(event);
      case 'audio-chunk':
        return yield* this.#hear(event);
      case 'audio-stop':
        return yield* this.#end();
      case 'synthesize':
        return yield* this.#speak(event);
      case 'synthesize-start':
        this.#text = new StreamedText(synthesizeStartSchema.parse(event.data).voice?.name);
        return;
      case 'synthesize-chunk':
        return yield* this.#speakOn(event);
      case 'synthesize-stop':
        return yield* this.#stopSpeaking();
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
    const sound = new WyomingSound();
    sound.start(event);
    await this.#open(sound);
  }

  async #open(sound: WyomingSound): Promise<Stream> {
    this.close();
    this.#leave = this.enter();
    this.#detected = false;
    this.#stream = { sound, resampler: undefined, samples: [], durationMs: 0 };
    if (this.#wants === 'detection') this.#detector = await this.engine.openDetector();
    return this.#stream;
  }

  async *#hear(event: WyomingEvent): Answers {
    const sound = this.#stream?.sound ?? new WyomingSound();
    const heard = sound.read(event);
    // Each chunk carries its format, so that not every client sends a start.
    const stream = this.#stream ?? (await this.#open(sound));
    if (sound.rateHz !== SAMPLE_RATE_HZ) stream.resampler ??= new Resampler(sound.rateHz, SAMPLE_RATE_HZ);
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

  /** The whole text. It comes for older servers too while it is streamed, and is not said twice. */
  async *#speak(event: WyomingEvent): Answers {
    if (this.#text) return;
    const { text, voice } = synthesizeSchema.parse(event.data);
    const spoken = new StreamedText(voice?.name);
    yield* this.#say(spoken, text);
    if (this.signal.aborted) return;
    if (!spoken.hasBegun) throw new HarkError('TTS_FAILED', 'there are no words to say');
    yield AUDIO_STOP;
  }

  async *#speakOn(event: WyomingEvent): Answers {
    const { text } = synthesizeChunkSchema.parse(event.data);
    if (this.#text) yield* this.#say(this.#text, this.#text.push(text));
  }

  async *#stopSpeaking(): Answers {
    const spoken = this.#text;
    if (!spoken) return;
    this.#text = undefined;
    try {
      yield* this.#say(spoken, spoken.flush());
      if (spoken.hasBegun) yield AUDIO_STOP;
    } finally {
      // Whatever happens, the client waits for this.
      yield { type: 'synthesize-stopped', data: {} };
    }
  }

  async *#say(spoken: StreamedText, text: string): Answers {
    if (text.trim() === '') return;
    const leave = this.enter();
    try {
      for await (const speech of speakSentences(this.engine, text, { voice: spoken.voice }, this.signal)) {
        if (!spoken.hasBegun) yield audioStart(speech.sampleRateHz);
        spoken.hasBegun = true;
        yield* audioChunks(speech.samples, speech.sampleRateHz);
      }
    } finally {
      leave();
    }
  }
}
