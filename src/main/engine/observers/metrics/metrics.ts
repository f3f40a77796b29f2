import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import { TURN_OUTCOMES, TURN_TRIGGERS } from '../../../../shared/engine/engine-events.ts';
import { TURN_STAGES } from '../../../../shared/engine/turn-latency.ts';
import { errorCodeSchema } from '../../../../shared/errors.ts';
import { WAKE_WORDS } from '../../../../shared/settings/wake-words.ts';

/** Most stages of a chunk take less than a millisecond. */
const PROCESSING_BUCKETS_S = [0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2];
/** A chunk lasts 20 ms; a chunk that is later delays the next one. */
const LATENESS_BUCKETS_S = [0.001, 0.002, 0.005, 0.01, 0.015, 0.02, 0.03, 0.05, 0.1, 0.2, 0.5, 1];
/** Finer around the hangovers of 0.3, 0.7 and 1.5 s and the target of 2 s. */
const TURN_BUCKETS_S = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.3, 0.35, 0.4, 0.5, 0.75, 1, 1.5, 2, 3, 5];

/** Values of the `service` label of `audio_processing_duration_seconds`. */
const SERVICES = ['audio', 'vad', 'wake', 'stt', 'tts'] as const;

/** From a server on this machine to a large hosted model. */
const REQUEST_BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 30];

/** Statuses whose series exist from the start. */
const COMMON_STATUSES = ['200', '400', '401', '404', '429', '500', '502', '503', 'cancelled', 'error'];

/** Counters of the model cache. */
interface CacheFigures {
  hits: number;
  misses: number;
  evictions: number;
  preloads: number;
  groups: number;
}

/** Values that are read at each scrape. */
export interface MetricSources {
  cache(): CacheFigures;
  /** Connection pools of the remote services. */
  pools(): readonly { service: string; active: number; size: number }[];
  /** Undefined without a shared cache. */
  sharedCache(): { counts: Record<string, Record<string, number>>; isAvailable: boolean } | undefined;
  /** Resident memory of the engine process, bytes. */
  residentBytes(): number;
  /** Number of sample arrays the pipeline has allocated since the start. */
  allocations(): number;
}

/** The engine's Prometheus metrics; docs/metrics.md describes each. */
export function createMetrics(sources: MetricSources) {
  const registry = new Registry();
  const registers = [registry];
  /** A counter whose value is read from its source at each scrape. */
  const readCounter = (name: string, help: string, read: () => number, labels: Record<string, string> = {}) =>
    new Counter({
      name,
      help,
      labelNames: Object.keys(labels),
      registers,
      collect() {
        this.reset();
        this.inc(labels, read());
      },
    });
  const readGauge = (name: string, help: string, labels: Record<string, string>, read: () => number) =>
    new Gauge({
      name,
      help,
      labelNames: Object.keys(labels),
      registers,
      collect() {
        this.set(labels, read());
      },
    });

  const cache = { cache: 'model_cache' };
  readCounter('cache_hits_total', 'Requests for a group of models that was loaded.', () => sources.cache().hits, cache);
  readCounter('cache_misses_total', 'Requests that had to load it.', () => sources.cache().misses, cache);
  readCounter('cache_evictions_total', 'Groups given back.', () => sources.cache().evictions, cache);
  readCounter(
    'cache_preloads_total',
    'Groups loaded before they were asked for.',
    () => sources.cache().preloads,
    cache,
  );
  readGauge('cache_size', 'Groups of models loaded.', cache, () => sources.cache().groups);
  readGauge('cache_hit_rate', 'Hits of all requests, 0 to 1; 1 before the first.', cache, () => {
    const { hits, misses } = sources.cache();
    return hits + misses === 0 ? 1 : hits / (hits + misses);
  });
  readGauge('memory_usage_bytes', 'Resident memory.', { service: 'engine' }, sources.residentBytes);
  readCounter('memory_allocations_total', 'Sample arrays the pipeline has allocated.', sources.allocations);

  new Gauge({
    name: 'connection_pool_connections_active',
    help: 'Connections with a request under way.',
    labelNames: ['service'],
    registers,
    collect() {
      for (const { service, active } of sources.pools()) this.set({ service }, active);
    },
  });
  readGauge('connection_pool_utilization', 'Active of all connections the pools may have, 0 to 1.', {}, () => {
    const total = (key: 'active' | 'size') => sources.pools().reduce((sum, pool) => sum + pool[key], 0);
    return total('active') / Math.max(1, total('size'));
  });

  new Counter({
    name: 'hark_shared_cache_requests_total',
    help: 'Speech, transcripts and answers asked for, by where they came from.',
    labelNames: ['kind', 'tier'],
    registers,
    collect() {
      this.reset();
      for (const [kind, tiers] of Object.entries(sources.sharedCache()?.counts ?? {})) {
        for (const [tier, count] of Object.entries(tiers)) this.inc({ kind, tier }, count);
      }
    },
  });
  readGauge('hark_shared_cache_up', 'Whether there is a shared cache and it answers.', {}, () =>
    Number(sources.sharedCache()?.isAvailable ?? false),
  );

  const metrics = {
    registry,
    processingSeconds: new Histogram({
      name: 'audio_processing_duration_seconds',
      help: 'Running time: of a whole chunk (audio), of a frame (vad, wake), of a run (stt, tts).',
      labelNames: ['service'] as const,
      buckets: PROCESSING_BUCKETS_S,
      registers,
    }),
    chunks: new Counter({ name: 'audio_chunks_processed_total', help: 'Chunks of the microphone.', registers }),
    shedChunks: new Counter({
      name: 'hark_chunks_shed_total',
      help: 'Chunks that were kept but not looked at, for want of time.',
      registers,
    }),
    processingErrors: new Counter({
      name: 'audio_processing_errors_total',
      help: 'Failures of detection, STT or TTS.',
      registers,
    }),
    requestSeconds: new Histogram({
      name: 'http_request_duration_seconds',
      help: 'Requests to remote services, to the end of the answer.',
      labelNames: ['service', 'method'] as const,
      buckets: REQUEST_BUCKETS_S,
      registers,
    }),
    requests: new Counter({
      name: 'http_requests_total',
      help: 'Requests to remote services by HTTP status, cancelled or error.',
      labelNames: ['service', 'status'] as const,
      registers,
    }),
    endToEndSeconds: new Histogram({
      name: 'end_to_end_latency_seconds',
      help: "Voice to voice: from the last sample of the user's speech to the first of the reply, hangover included.",
      buckets: TURN_BUCKETS_S,
      registers,
    }),
    stageSeconds: new Histogram({
      name: 'hark_turn_stage_seconds',
      help: 'Latency of each stage of a turn.',
      labelNames: ['stage'] as const,
      buckets: TURN_BUCKETS_S,
      registers,
    }),
    latenessSeconds: new Histogram({
      name: 'hark_chunk_lateness_seconds',
      help: "From a chunk's capture to the end of its processing.",
      buckets: LATENESS_BUCKETS_S,
      registers,
    }),
    turns: new Counter({
      name: 'hark_turns_total',
      help: 'Turns by how they began and ended.',
      labelNames: ['trigger', 'outcome'] as const,
      registers,
    }),
    wakes: new Counter({
      name: 'hark_wakes_total',
      help: 'Wakes by wake word.',
      labelNames: ['keyword'] as const,
      registers,
    }),
    nearMisses: new Counter({
      name: 'hark_near_misses_total',
      help: 'Doubtful wakes whose words were looked at, by whether it was the wake word.',
      labelNames: ['woke'] as const,
      registers,
    }),
    falseWakes: new Counter({
      name: 'hark_false_wakes_total',
      help: 'Wakes after which no question was heard.',
      registers,
    }),
    bargeIns: new Counter({ name: 'hark_barge_ins_total', help: 'Replies the user interrupted.', registers }),
    errors: new Counter({
      name: 'hark_errors_total',
      help: 'Failures by their code.',
      labelNames: ['code'] as const,
      registers,
    }),
  };
  // rate() misses the first event of a series that does not start at 0.
  for (const code of errorCodeSchema.options) metrics.errors.inc({ code }, 0);
  for (const woke of ['true', 'false']) metrics.nearMisses.inc({ woke }, 0);
  for (const keyword of WAKE_WORDS) metrics.wakes.inc({ keyword }, 0);
  for (const stage of TURN_STAGES) metrics.stageSeconds.zero({ stage });
  for (const service of SERVICES) metrics.processingSeconds.zero({ service });
  for (const { service } of sources.pools()) {
    metrics.requestSeconds.zero({ service, method: 'POST' });
    for (const status of COMMON_STATUSES) metrics.requests.inc({ service, status }, 0);
  }
  for (const trigger of TURN_TRIGGERS) {
    for (const outcome of TURN_OUTCOMES) metrics.turns.inc({ trigger, outcome }, 0);
  }
  return metrics;
}

export type Metrics = ReturnType<typeof createMetrics>;
