import { request } from 'node:http';
import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';
import { serveMetrics } from './metrics-server.ts';
import { TurnObserver } from './turn-observer.ts';

function makeMetrics() {
  const cache = { hits: 9, misses: 3, evictions: 1, preloads: 1, groups: 2 };
  const pools = [
    { service: 'llm', active: 2, size: 5 },
    { service: 'stt', active: 0, size: 5 },
  ];
  return createMetrics({
    cache: () => cache,
    pools: () => pools,
    sharedCache: () => ({ counts: { tts: { local: 3, shared: 2, made: 1 } }, isAvailable: true }),
    residentBytes: () => 1000,
    allocations: () => 7,
  });
}

/** Uses node:http because fetch() does not let a caller set the Host header. */
function get(url: string, headers: Record<string, string> = {}): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { headers }, (response) => {
      let text = '';
      response.on('data', (data) => {
        text += data;
      });
      response.on('end', () => resolve({ status: response.statusCode, text }));
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}

test('serves counted metrics and reads the sources at each scrape', async () => {
  const metrics = makeMetrics();
  const server = await serveMetrics(metrics.registry, 0);
  const observer = new TurnObserver(metrics);
  observer.observe({ type: 'turn-started', turnId: '1', trigger: 'wake', atMs: 0 });
  observer.observe({ type: 'wake', turnId: '1', keyword: 'alexa', score: 1, atMs: 0 });
  observer.observe({
    type: 'turn',
    turnId: '1',
    outcome: 'answered',
    latencyMs: { stt: 120, voiceToVoice: 333 },
    spans: [],
    zeroAtMs: 0,
    atMs: 0,
  });
  observer.observe({ type: 'error', code: 'STT_FAILED', message: '', atMs: 0 });
  const { status, text } = await get(server.url);
  server.close();
  expect(status).toBe(200);
  for (const line of [
    'cache_hits_total{cache="model_cache"} 9',
    'cache_hit_rate{cache="model_cache"} 0.75',
    'connection_pool_connections_active{service="llm"} 2',
    'connection_pool_utilization 0.2',
    'hark_shared_cache_requests_total{kind="tts",tier="shared"} 2',
    'hark_shared_cache_up 1',
    'memory_usage_bytes{service="engine"} 1000',
    'memory_allocations_total 7',
    'end_to_end_latency_seconds_bucket{le="0.35"} 1',
    'end_to_end_latency_seconds_bucket{le="0.3"} 0',
    'hark_turn_stage_seconds_sum{stage="stt"} 0.12',
    'hark_turns_total{trigger="wake",outcome="answered"} 1',
    'hark_wakes_total{keyword="alexa"} 1',
    'hark_errors_total{code="STT_FAILED"} 1',
    'audio_processing_errors_total 1',
  ]) {
    expect(text).toContain(`${line}\n`);
  }
});

test('counts a wake without a question as a false wake, and an interrupted reply as a barge-in', async () => {
  const metrics = makeMetrics();
  const observer = new TurnObserver(metrics);
  const turn = { type: 'turn' as const, turnId: '1', latencyMs: {}, spans: [], zeroAtMs: 0, atMs: 0 };
  observer.observe({ type: 'turn-started', turnId: '1', trigger: 'wake', atMs: 0 });
  observer.observe({ ...turn, outcome: 'nothing-heard' });
  observer.observe({ type: 'state', state: 'speaking' });
  observer.observe({ ...turn, outcome: 'interrupted' });
  const text = await metrics.registry.metrics();
  expect(text).toContain('hark_false_wakes_total 1\n');
  expect(text).toContain('hark_barge_ins_total 1\n');
});

test('serves only metrics, and only to this machine under its own name', async () => {
  const server = await serveMetrics(makeMetrics().registry, 0);
  expect(new URL(server.url).hostname).toBe('127.0.0.1');
  expect((await get(server.url, { host: 'evil.example' })).status).toBe(403);
  expect((await get(server.url.replace('/metrics', '/'))).status).toBe(404);
  server.close();
});

test('reports a port that is already in use', async () => {
  const server = await serveMetrics(makeMetrics().registry, 0);
  const port = Number(new URL(server.url).port);
  await expect(serveMetrics(makeMetrics().registry, port)).rejects.toMatchObject({
    code: 'METRICS_PORT',
    message: `metrics cannot be served on port ${port}: it is taken by another program`,
  });
  server.close();
});
