import { connect, type Socket } from 'node:net';
import { concatSamples, msOfSamples, SAMPLE_RATE_HZ } from '../../../../shared/audio/audio-format.ts';
import { WyomingClient } from '../../client/wyoming-client.ts';
import { AUDIO_STOP, audioChunks, audioStart } from '../../protocol/wyoming-audio.ts';
import { EventReader, encodeEvent, type WyomingEvent } from '../../protocol/wyoming-event.ts';
import { WyomingSound } from '../../protocol/wyoming-sound.ts';

/** Silence that ends a question. */
const END_OF_QUESTION_MS = 700;
const LOUD = 0.02;

/**
 * Does what Home Assistant's Wyoming integration does with a satellite
 * (homeassistant/components/wyoming/assist_satellite.py): it connects, starts it, and answers each pipeline
 * with the STT and TTS of a real Wyoming server.
 */
export class Home {
  readonly received: WyomingEvent[] = [];
  readonly #speech: WyomingClient;
  readonly #question: Float32Array[] = [];
  readonly #sound = new WyomingSound();
  #listening = false;
  #quietMs = 0;
  #spoken = false;

  private constructor(
    private readonly socket: Socket,
    serverUrl: string,
    private readonly answer: (question: string) => string,
  ) {
    this.#speech = new WyomingClient('home', serverUrl, 10_000);
    const reader = new EventReader();
    socket.on('data', (part) => {
      for (const event of reader.push(part)) this.#take(event);
    });
    socket.on('error', () => undefined);
  }

  /** @param serverUrl tcp:// of a Wyoming server with STT and TTS */
  static async open(port: number, serverUrl: string, answer: (question: string) => string): Promise<Home> {
    const socket = connect(port, '127.0.0.1');
    await new Promise((resolve) => socket.once('connect', resolve));
    const home = new Home(socket, serverUrl, answer);
    home.send({ type: 'describe', data: {} });
    home.send({ type: 'run-satellite', data: {} });
    return home;
  }

  of(type: string): WyomingEvent[] {
    return this.received.filter((event) => event.type === type);
  }

  send(event: WyomingEvent): void {
    this.socket.write(encodeEvent(event));
  }

  /** Ends as if the machine lost power. */
  end(): void {
    this.socket.destroy();
    void this.#speech.close();
  }

  #take(event: WyomingEvent): void {
    this.received.push(event);
    if (event.type === 'run-pipeline') {
      this.#listening = true;
      this.#spoken = false;
      this.#quietMs = 0;
      this.#question.length = 0;
    } else if (event.type === 'audio-chunk' && this.#listening) this.#hear(this.#sound.read(event));
  }

  #hear(samples: Float32Array): void {
    this.#question.push(samples);
    const isLoud = samples.some((sample) => Math.abs(sample) > LOUD);
    this.#spoken ||= isLoud;
    this.#quietMs = isLoud ? 0 : this.#quietMs + msOfSamples(samples.length);
    if (!this.#spoken || this.#quietMs < END_OF_QUESTION_MS) return;
    this.#listening = false;
    this.send({ type: 'voice-stopped', data: {} });
    // It may have ended meanwhile.
    this.#reply().catch(() => undefined);
  }

  async #reply(): Promise<void> {
    const samples = concatSamples(this.#question);
    const { data } = await this.#first('transcript', [
      { type: 'transcribe', data: {} },
      audioStart(SAMPLE_RATE_HZ),
      ...audioChunks(samples, SAMPLE_RATE_HZ),
      AUDIO_STOP,
    ]);
    const question = String(data.text);
    this.send({ type: 'transcript', data: { text: question } });
    const text = this.answer(question);
    this.send({ type: 'synthesize', data: { text } });
    const asked: WyomingEvent = { type: 'synthesize', data: { text } };
    for await (const event of await this.#speech.ask([asked], new AbortController().signal)) {
      this.send(event);
      if (event.type === 'audio-stop') return;
    }
  }

  async #first(type: string, events: WyomingEvent[]): Promise<WyomingEvent> {
    for await (const event of await this.#speech.ask(events, new AbortController().signal)) {
      if (event.type === type) return event;
    }
    throw new Error(`there came no ${type}`);
  }
}
