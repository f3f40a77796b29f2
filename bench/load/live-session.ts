import { SystemClock } from '../../src/main/engine/clock/clock.ts';
import { waitUntil } from '../../src/main/engine/clock/wait-until.ts';
import type { Engine } from '../../src/main/engine/engine.ts';
import type { EngineObserver } from '../../src/main/engine/observers/engine-observer.ts';
import { SimulatedPlayback } from '../../src/main/engine/pipeline/playback/simulated-playback.ts';
import type { Session } from '../../src/main/engine/pipeline/session.ts';
import { samplesOfMs } from '../../src/shared/audio/audio-format.ts';
import type { EngineEvent } from '../../src/shared/engine/engine-events.ts';

const CHUNK_MS = 20;

export interface LiveFigures {
  latenessMs: number[];
  voiceToVoiceMs: number[];
  answered: number;
  shedChunks: number;
  errors: string[];
}

/** One simulated desktop: a session that receives chunks at the rate of a microphone while it is open. */
export class LiveSession {
  figures: LiveFigures = emptyFigures();
  readonly #clock = new SystemClock();
  #session!: Session;
  #open = true;
  #finished!: Promise<void>;

  private constructor(private readonly chunks: readonly Float32Array[]) {}

  /**
   * @param chunks of 20 ms, repeated endlessly
   * @param startAt index of the first chunk, so that desktops ask at different times
   */
  static async open(
    engine: Engine,
    chunks: readonly Float32Array[],
    startAt: number,
    observer: Required<EngineObserver>,
  ): Promise<LiveSession> {
    const live = new LiveSession(chunks);
    live.#session = await engine.openSession({
      clock: live.#clock,
      playback: new SimulatedPlayback(live.#clock),
      services: observer.instrument(await engine.services()),
      onChunk: (timing) => {
        observer.onChunk(timing);
        live.figures.latenessMs.push(timing.latenessMs);
        if (timing.shed) live.figures.shedChunks += 1;
      },
      emit: (event) => {
        observer.observe(event);
        live.#onEvent(event);
      },
    });
    live.#finished = live.#listen(startAt);
    return live;
  }

  /** Resets the measurements. */
  restart(): void {
    this.figures = emptyFigures();
  }

  async close(): Promise<void> {
    this.#open = false;
    await this.#finished;
    await this.#session.close();
  }

  /** Chunks are due every 20 ms like from a microphone, even if the previous one is not finished. */
  async #listen(startAt: number): Promise<void> {
    const startedMs = this.#clock.nowMs();
    for (let index = 0; this.#open; index++) {
      const dueMs = startedMs + (index + 1) * CHUNK_MS;
      await waitUntil(this.#clock, dueMs);
      const chunk = this.chunks[(startAt + index) % this.chunks.length] ?? new Float32Array(samplesOfMs(CHUNK_MS));
      void this.#session.pushChunk(chunk, dueMs);
    }
  }

  #onEvent(event: EngineEvent): void {
    const { figures } = this;
    if (event.type === 'error') figures.errors.push(event.code);
    if (event.type !== 'turn' || event.outcome !== 'answered') return;
    figures.answered += 1;
    if (event.latencyMs.voiceToVoice !== undefined) figures.voiceToVoiceMs.push(event.latencyMs.voiceToVoice);
  }
}

function emptyFigures(): LiveFigures {
  return { latenessMs: [], voiceToVoiceMs: [], answered: 0, shedChunks: 0, errors: [] };
}
