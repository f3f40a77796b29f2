import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Up to the duration of the longest upload. */
const SECONDS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Metrics of a speech server. */
export class ServerMetrics {
  readonly registry = new Registry();
  readonly #requests = new Counter({
    name: 'hark_server_requests_total',
    help: 'Requests answered, by route and HTTP status.',
    labelNames: ['route', 'status'],
    registers: [this.registry],
  });
  readonly #seconds = new Histogram({
    name: 'hark_server_request_seconds',
    help: 'From a request to the end of its answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers: [this.registry],
  });

  /** @param inFlight gives the number of requests being served */
  constructor(inFlight: () => number) {
    new Gauge({
      name: 'hark_server_requests_in_flight',
      help: 'Requests in work.',
      registers: [this.registry],
      collect() {
        this.set(inFlight());
      },
    });
  }

  answered(route: string, status: number, durationMs: number): void {
    this.#requests.inc({ route, status: String(status) });
    this.#seconds.observe({ route }, durationMs / 1000);
  }
}
