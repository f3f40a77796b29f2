import type { Counter, Histogram, Meter } from '@opentelemetry/api';
import type { EngineEventOf } from '../../shared/engine/engine-events.ts';

/** The stages that are reported as percentiles. */
export const HISTOGRAM_NAMES = [
  'hark.voice_to_voice',
  'hark.stage',
  'hark.chunk.lateness',
  'hark.server.request',
] as const;

/** Metrics for a fleet of machines; durations in seconds. */
export class FleetMetrics {
  readonly #turns: Counter;
  readonly #errors: Counter;
  readonly #voiceToVoice: Histogram;
  readonly #stage: Histogram;
  readonly #lateness: Histogram;
  readonly #request: Histogram;

  constructor(private readonly meter: Meter) {
    const seconds = (name: (typeof HISTOGRAM_NAMES)[number], description: string) =>
      meter.createHistogram(name, { description, unit: 's' });
    this.#turns = meter.createCounter('hark.turns', { description: 'Turns, by what began them and how they ended.' });
    this.#errors = meter.createCounter('hark.errors', { description: 'Failures, by their code.' });
    this.#voiceToVoice = seconds('hark.voice_to_voice', "From the last sample of speech to the reply's first.");
    this.#stage = seconds('hark.stage', 'What each stage of a turn takes.');
    this.#lateness = seconds('hark.chunk.lateness', "From a chunk's capture to the end of its processing.");
    this.#request = seconds('hark.server.request', 'Requests of a server, by route and status.');
  }

  turn({ outcome, latencyMs }: EngineEventOf<'turn'>, trigger: string): void {
    this.#turns.add(1, { outcome, trigger });
    const { voiceToVoice, ...stages } = latencyMs;
    if (voiceToVoice !== undefined) this.#voiceToVoice.record(voiceToVoice / 1000);
    for (const [stage, ms] of Object.entries(stages)) if (ms !== undefined) this.#stage.record(ms / 1000, { stage });
  }

  error(code: string): void {
    this.#errors.add(1, { code });
  }

  lateness(latenessMs: number): void {
    this.#lateness.record(latenessMs / 1000);
  }

  request(route: string, status: number, durationMs: number): void {
    this.#request.record(durationMs / 1000, { route, status });
  }

  /** @param open gives the number of open sessions; called on each export */
  watchSessions(open: () => number): void {
    this.meter
      .createObservableGauge('hark.server.sessions', { description: 'Sessions open.' })
      .addCallback((result) => result.observe(open()));
  }
}
