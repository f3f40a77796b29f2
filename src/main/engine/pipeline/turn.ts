import type { EngineEventOf, TurnOutcome } from '../../../shared/engine/engine-events.ts';
import type { StageSpan, TurnLatency, TurnStage } from '../../../shared/engine/turn-latency.ts';

/** One turn and when its stages ran. All times are on the session's clock. */
export class Turn {
  readonly #spans = new Map<TurnStage, { startMs: number; endMs: number }>();
  #speechEndMs: number | undefined;
  #firstSoundMs: number | undefined;
  readonly #cancellation = new AbortController();

  constructor(
    readonly turnId: string,
    readonly startedMs: number,
  ) {}

  /** Aborted when the turn is over: what is still under way for it is of no use any more. */
  get signal(): AbortSignal {
    return this.#cancellation.signal;
  }

  cancel(): void {
    this.#cancellation.abort();
  }

  /** A later run of the same stage replaces the earlier: what was thrown away did not make the reply. */
  stage(stage: TurnStage, startMs: number, endMs: number): void {
    this.#spans.set(stage, { startMs, endMs });
  }

  /** The last sample of the user's speech; the zero of the turn's time line. */
  speechEnded(atMs: number): void {
    this.#speechEndMs = atMs;
  }

  /** The first sample of the reply left the playback node. */
  replyStarted(atMs: number): void {
    this.#firstSoundMs ??= atMs;
  }

  /** The turn's account of itself. */
  summary(outcome: TurnOutcome, atMs: number): EngineEventOf<'turn'> {
    const zeroMs = this.#speechEndMs ?? this.startedMs;
    const latencyMs: TurnLatency = {};
    const spans: StageSpan[] = [];
    for (const [stage, { startMs, endMs }] of this.#spans) {
      latencyMs[stage] = tenths(endMs - startMs);
      spans.push({ stage, startMs: tenths(startMs - zeroMs), endMs: tenths(endMs - zeroMs) });
    }
    if (this.#speechEndMs !== undefined && this.#firstSoundMs !== undefined) {
      latencyMs.voiceToVoice = tenths(this.#firstSoundMs - this.#speechEndMs);
    }
    return { type: 'turn', turnId: this.turnId, outcome, latencyMs, spans, zeroAtMs: zeroMs, atMs };
  }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
