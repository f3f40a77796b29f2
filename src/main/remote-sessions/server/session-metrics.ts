import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import type { EngineEventOf } from '../../../shared/engine/engine-events.ts';
import type { ChunkTiming } from '../../engine/pipeline/session-options.ts';

const LATENESS_SECONDS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 1];
const VOICE_TO_VOICE_SECONDS = [0.1, 0.2, 0.3, 0.4, 0.5, 0.75, 1, 1.5, 2, 5];

/** Metrics of remote sessions. */
export class SessionMetrics {
  readonly #opened: Counter<'how'>;
  readonly #bytes: Counter<'direction'>;
  readonly #turns: Counter<'outcome'>;
  readonly #lateness: Histogram;
  readonly #voiceToVoice: Histogram;

  /** @param open returns the number of open sessions */
  constructor(registry: Registry, open: () => number) {
    const registers = [registry];
    this.#opened = new Counter({
      name: 'hark_server_sessions_total',
      help: 'Sessions: new ones, those that came with a ticket, and those that were refused.',
      labelNames: ['how'],
      registers,
    });
    this.#bytes = new Counter({
      name: 'hark_server_session_bytes_total',
      help: 'Of the messages of sessions, without what WebSocket and TCP add.',
      labelNames: ['direction'],
      registers,
    });
    this.#turns = new Counter({
      name: 'hark_server_turns_total',
      help: 'Turns of sessions, by how they ended.',
      labelNames: ['outcome'],
      registers,
    });
    this.#lateness = new Histogram({
      name: 'hark_server_chunk_lateness_seconds',
      help: "From a chunk's arrival to the end of its processing.",
      buckets: LATENESS_SECONDS,
      registers,
    });
    this.#voiceToVoice = new Histogram({
      name: 'hark_server_voice_to_voice_seconds',
      help: "From the speaker's last sample to the first of the reply at the client.",
      buckets: VOICE_TO_VOICE_SECONDS,
      registers,
    });
    new Gauge({
      name: 'hark_server_sessions',
      help: 'Sessions open.',
      registers,
      collect() {
        this.set(open());
      },
    });
  }

  opened(resumed: boolean): void {
    this.#opened.inc({ how: resumed ? 'resumed' : 'new' });
  }

  refused(): void {
    this.#opened.inc({ how: 'refused' });
  }

  received(bytes: number): void {
    this.#bytes.inc({ direction: 'in' }, bytes);
  }

  sent(bytes: number): void {
    this.#bytes.inc({ direction: 'out' }, bytes);
  }

  chunk({ latenessMs }: ChunkTiming): void {
    this.#lateness.observe(latenessMs / 1000);
  }

  turn({ outcome, latencyMs }: EngineEventOf<'turn'>): void {
    this.#turns.inc({ outcome });
    if (latencyMs.voiceToVoice !== undefined) this.#voiceToVoice.observe(latencyMs.voiceToVoice / 1000);
  }
}
