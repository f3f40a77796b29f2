import type { EngineEventOf, TurnOutcome } from '../../../../shared/engine/engine-events.ts';
import type { StageSpan, TurnLatency, TurnStage } from '../../../../shared/engine/turn-latency.ts';

/** When the stages of one turn ran. All times are on the session's clock, milliseconds. */
export class TurnTimeline {
  readonly #spans = new Map<TurnStage, { startMs: number; endMs: number }>();
  #startedMs = 0;
  #speechEndMs: number | undefined;
  #firstSoundMs: number | undefined;

  /** The turn began. */
  started(atMs: number): void {
    this.#startedMs = atMs;
  }

  /** Records a run of a stage. A later run replaces the earlier one: a discarded result is not part of the reply. */
  stage(stage: TurnStage, startMs: number, endMs: number): void {
    this.#spans.set(stage, { startMs, endMs });
  }

  /** The last sample of the user's speech. It is the zero of the turn's spans. */
  speechEnded(atMs: number): void {
    this.#speechEndMs = atMs;
  }

  /** The first sample of the reply left the playback node. */
  replyStarted(atMs: number): void {
    this.#firstSoundMs ??= atMs;
  }

  /** @returns the event that ends the turn */
  summary(turnId: string, outcome: TurnOutcome, atMs: number): EngineEventOf<'turn'> {
    const zeroMs = this.#speechEndMs ?? this.#startedMs;
    const latencyMs: TurnLatency = {};
    const spans: StageSpan[] = [];
    for (const [stage, { startMs, endMs }] of this.#spans) {
      latencyMs[stage] = tenths(endMs - startMs);
      spans.push({ stage, startMs: tenths(startMs - zeroMs), endMs: tenths(endMs - zeroMs) });
    }
    if (this.#speechEndMs !== undefined && this.#firstSoundMs !== undefined) {
      latencyMs.voiceToVoice = tenths(this.#firstSoundMs - this.#speechEndMs);
    }
    return { type: 'turn', turnId, outcome, latencyMs, spans, zeroAtMs: zeroMs, atMs };
  }
}

function tenths(ms: number): number {
  return Math.round(ms * 10) / 10;
}
