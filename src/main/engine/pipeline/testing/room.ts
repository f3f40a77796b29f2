import { msOfSamples, SAMPLE_RATE_HZ, samplesOfMs } from '../../../../shared/audio/audio-format.ts';
import type { EngineEvent, EngineEventOf } from '../../../../shared/engine/engine-events.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import type { Engine } from '../../engine.ts';
import type { ChatModel } from '../../llm/chat-model.ts';
import type { McpTools } from '../../llm/toolbox.ts';
import type { Transcriber } from '../../speech/stt/transcriber.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import { partsOf, type Synthesis } from '../../speech/tts/synthesizer.ts';
import type { Typist } from '../../typing/typist.ts';
import { MonitoredPlayback } from '../playback/monitored-playback.ts';
import type { Clip } from '../playback/playback.ts';
import { SimulatedPlayback } from '../playback/simulated-playback.ts';
import { servicesOnVirtualClock } from '../services-on-virtual-clock.ts';
import type { Session } from '../session.ts';
import { makeCough } from './cough.ts';
import { makeReverberation } from './reverberation.ts';

const CHUNK_MS = 20;
/** What a run takes on the room's clock, about as on a desktop: a busy machine must not change what happens in the room. */
const TRANSCRIBE_MS = 120;
const SYNTHESIZE_MS = 60;

export interface RoomOptions {
  /** Makes the transcriber that replaces the room's. */
  transcriber?: (own: Transcriber) => Transcriber;
  /** Another model. */
  secondOpinion?: Transcriber;
  chat?: ChatModel;
  mcp?: McpTools;
  /** What dictation is typed with. */
  typist?: Typist;
  /** What the synthesis of a sentence takes, instead of what it takes on a desktop. */
  synthesizeMs?: number;
  /** Has the person's voice; without it the person has Hark's. */
  speaker?: Engine;
  /** How the microphone hears the loudspeaker; with a decay it hears the room's reflections too. */
  echo?: { gain: number; delayMs: number; decayMs?: number };
}

/** A loudspeaker in the room, which the microphone can hear. */
class RoomLoudspeaker extends SimulatedPlayback {
  readonly sound = new MonitoredPlayback();
  readonly pauses: number[] = [];
  readonly resumes: number[] = [];

  constructor(private readonly time: VirtualClock) {
    super(time);
  }

  override onReport(listener: Parameters<SimulatedPlayback['onReport']>[0]): void {
    super.onReport((report) => {
      if (report.type === 'started') this.sound.started(report.clipId, report.atMs);
      listener(report);
    });
  }

  override play(clip: Clip): void {
    this.sound.sent(clip);
    super.play(clip);
  }

  override stop(): void {
    this.sound.stopped(this.time.nowMs());
    super.stop();
  }

  override pause(): void {
    this.pauses.push(this.time.nowMs());
    super.pause();
  }

  override resume(): void {
    this.resumes.push(this.time.nowMs());
    this.sound.paused(this.pauses.at(-1) ?? 0, this.time.nowMs());
    super.resume();
  }
}

function inSteadyTime(transcriber: Transcriber): Transcriber {
  return {
    get busy() {
      return transcriber.busy;
    },
    transcribe(...asked) {
      const { result, cancel } = transcriber.transcribe(...asked);
      return { result: result.then((done) => done && { ...done, computeMs: TRANSCRIBE_MS }), cancel };
    },
  };
}

/** Waits for all parts, so that none is late on a busy machine. */
async function complete(synthesis: Synthesis): Promise<Synthesis> {
  const parts: Speech[] = [];
  for await (const part of partsOf(synthesis)) parts.push(part);
  const [first, ...others] = parts;
  return { ...synthesis, ...first, computeMs: SYNTHESIZE_MS, rest: inOrder(others) };
}

async function* inOrder(parts: readonly Speech[]): AsyncGenerator<Speech> {
  yield* parts;
}

/** A room with a person in it, on a virtual clock that runs as fast as the machine can. */
export class Room {
  readonly events: EngineEvent[] = [];
  readonly clock = new VirtualClock();
  readonly playback = new RoomLoudspeaker(this.clock);
  session!: Session;
  /** Impulse response from the loudspeaker to the microphone. */
  readonly #response: Float32Array;
  #sample = 0;

  private constructor(
    private readonly engine: Engine,
    private readonly options: RoomOptions,
  ) {
    this.#response = makeReverberation(options.echo?.decayMs ?? 0);
  }

  /** @param onEvent called for every event; `events` has them too */
  static async open(
    engine: Engine,
    options: RoomOptions = {},
    onEvent: (event: EngineEvent) => void = () => undefined,
  ): Promise<Room> {
    const room = new Room(engine, options);
    const { clock, playback } = room;
    const { drafter, synthesizer, ...services } = await engine.services();
    const { transcriber: replace = (own) => own, synthesizeMs = SYNTHESIZE_MS, chat, mcp, typist } = options;
    const transcriber = replace(inSteadyTime(services.transcriber));
    room.session = await engine.openSession({
      clock,
      playback,
      emit: (event) => {
        room.events.push(event);
        onEvent(event);
      },
      findTypist: typist && (() => typist),
      now: () => new Date(new Date('2026-03-01T15:04:00').getTime()),
      services: {
        ...servicesOnVirtualClock(clock, {
          transcriber,
          drafter: options.transcriber ? transcriber : drafter && inSteadyTime(drafter),
          secondOpinion: options.secondOpinion,
          synthesizer,
          chat,
          mcp,
        }),
        synthesizer: {
          synthesize: (...asked) => clock.deliver(synthesizer.synthesize(...asked).then(complete), () => synthesizeMs),
        },
      },
    });
    return room;
  }

  async hear(samples: Float32Array): Promise<void> {
    const step = samplesOfMs(CHUNK_MS);
    for (let start = 0; start < samples.length; start += step) {
      const chunk = new Float32Array(step);
      chunk.set(samples.subarray(start, start + step));
      this.#sample += step;
      const endMs = (this.#sample / SAMPLE_RATE_HZ) * 1000;
      await this.clock.advanceTo(endMs);
      this.#addEcho(chunk, endMs - CHUNK_MS);
      await this.session.pushChunk(chunk, endMs);
    }
  }

  silence(ms: number): Promise<void> {
    return this.hear(new Float32Array(samplesOfMs(ms)));
  }

  /** Silence until the condition holds, at most ten seconds of virtual time. */
  async until(condition: () => boolean): Promise<void> {
    for (let tries = 0; !condition() && tries < 500; tries++) {
      await this.silence(CHUNK_MS);
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  async say(text: string): Promise<void> {
    const speaker = this.options.speaker ?? this.engine;
    await this.hear((await speaker.synthesizeWhole(text)).samples);
  }

  cough(): Promise<void> {
    return this.hear(makeCough());
  }

  of<T extends EngineEvent['type']>(type: T): EngineEventOf<T>[] {
    return this.events.filter((event): event is EngineEventOf<T> => event.type === type);
  }

  get replies(): string[] {
    return this.of('reply').map(({ text }) => text);
  }

  get transcripts(): string[] {
    return this.of('transcript').map(({ text }) => text);
  }

  #addEcho(chunk: Float32Array, startMs: number): void {
    const { echo } = this.options;
    if (!echo) return;
    const before = this.#response.length - 1;
    const played = this.playback.sound.read(startMs - echo.delayMs - msOfSamples(before), before + chunk.length);
    if (played.every((sample) => sample === 0)) return;
    for (let i = 0; i < chunk.length; i++) {
      let heard = 0;
      for (let lag = 0; lag <= before; lag++)
        heard += (this.#response[lag] as number) * (played[before + i - lag] as number);
      chunk[i] = (chunk[i] as number) + echo.gain * heard;
    }
  }
}
