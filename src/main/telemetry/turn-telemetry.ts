import type { EngineEvent, EngineEventOf } from '../../shared/engine/engine-events.ts';
import type { FleetMetrics } from './fleet-metrics.ts';
import type { SpanExporter } from './span-exporter.ts';
import { traceOfTurn, traceparentOf } from './trace-context.ts';

/** Turns the events of one conversation into a trace per turn, as an observer outside the stages. */
export class TurnTelemetry {
  #turn: EngineEventOf<'turn-started'> | undefined;

  constructor(
    private readonly spans: SpanExporter,
    private readonly metrics: FleetMetrics,
  ) {}

  /** The trace header for requests of the current turn; undefined between turns. */
  get traceparent(): string | undefined {
    return this.#turn && traceparentOf(traceOfTurn(this.#turn.turnId));
  }

  observe(event: EngineEvent): void {
    if (event.type === 'turn-started') this.#turn = event;
    else if (event.type === 'error') this.metrics.error(event.code);
    else if (event.type === 'turn') this.#end(event);
  }

  onChunk({ latenessMs }: { latenessMs: number }): void {
    this.metrics.lateness(latenessMs);
  }

  #end(turn: EngineEventOf<'turn'>): void {
    const trigger = this.#turn?.turnId === turn.turnId ? this.#turn.trigger : 'unknown';
    this.#turn = undefined;
    this.metrics.turn(turn, trigger);
    const { outcome, latencyMs, zeroAtMs, atMs } = turn;
    const { traceId, spanId } = traceOfTurn(turn.turnId);
    const startMs = zeroAtMs + Math.min(0, ...turn.spans.map((span) => span.startMs));
    const { voiceToVoice } = latencyMs;
    this.spans.add({
      name: 'turn',
      kind: 'inside',
      traceId,
      spanId,
      startMs,
      endMs: Math.max(startMs, atMs),
      failed: outcome === 'failed',
      attributes: {
        'hark.outcome': outcome,
        'hark.trigger': trigger,
        ...(voiceToVoice !== undefined && { 'hark.voice_to_voice_ms': voiceToVoice }),
      },
    });
    for (const span of turn.spans) {
      this.spans.add({
        name: span.stage,
        kind: 'inside',
        traceId,
        parentId: spanId,
        startMs: zeroAtMs + span.startMs,
        endMs: zeroAtMs + span.endMs,
        failed: false,
        attributes: {},
      });
    }
  }
}
