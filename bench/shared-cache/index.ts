/**
 * `npm run bench -- shared-cache`: 1 to 50 simulated desktops that synthesise sentences, each with its own cache,
 * with and without a shared Redis. The voice is real; Redis is a real server on loopback.
 */

import { inShortForm } from '../../scripts/short-form.ts';
import { SharedSynthesizer } from '../../src/main/engine/cache/cached-services.ts';
import { SharedCache } from '../../src/main/engine/cache/shared-cache.ts';
import { RedisServer } from '../../src/main/engine/cache/testing/redis-server.ts';
import { TieredCache } from '../../src/main/engine/cache/tiered-cache.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';
import { distributionOf, percent } from '../statistics.ts';
import { writeResult } from '../write-results.ts';

const DESKTOPS = inShortForm([1, 2, 5, 10, 20, 50], [1, 2]);
/** Sentences of a household's or an office's day, spoken in sequence by each desktop. */
const SENTENCES_PER_DESKTOP = inShortForm(30, 5);
/** The k-th most frequent sentence is requested 1/k as often (Zipf's law). */
const MAX_REPLIES = 200;

const config = configSchema.parse({ tts: { voice: 'slt' } });
const engine = new Engine(config);
await engine.warm();
const replies = [...new Set(readPhrases().map(({ reply }) => reply))]
  .filter((reply) => /[a-z]{3}/i.test(reply) && reply.length < 80)
  .slice(0, MAX_REPLIES);

/** Deterministic pseudo-random choice. */
function createChooser(seed: number): () => string {
  const weights = replies.map((_, rank) => 1 / (rank + 1));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let state = seed * 7919 + 17;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    let left = (state / 2_147_483_647) * total;
    const chosen = weights.findIndex((weight) => {
      left -= weight;
      return left <= 0;
    });
    return replies[Math.max(0, chosen)] as string;
  };
}

/** No shared cache: the result of each desktop on its own. */
const noRedis = {
  isAvailable: true,
  get: async () => undefined,
  put: async () => undefined,
  claim: async () => true,
  releaseClaim: async () => undefined,
  close: async () => undefined,
};

async function run(desktops: number, redis: RedisServer | undefined) {
  const caches = await Promise.all(
    Array.from({ length: desktops }, async () => {
      if (!redis) return undefined;
      const cache = new SharedCache(config.shared_cache, redis.url);
      while (!cache.isAvailable) await new Promise((resolve) => setTimeout(resolve, 5));
      return cache;
    }),
  );
  const speakers = caches.map((cache) => {
    if (cache) return { cache, voice: cache.synthesizer(engine.synthesizer, ['slt']) };
    const local = new TieredCache(noRedis);
    return { cache: local, voice: new SharedSynthesizer(engine.synthesizer, local, 'slt') };
  });
  const latenciesMs: number[] = [];
  const startedAt = performance.now();
  await Promise.all(
    speakers.map(async ({ voice }, desktop) => {
      const choose = createChooser(desktop + 1);
      for (let asked = 0; asked < SENTENCES_PER_DESKTOP; asked++) {
        const since = performance.now();
        await voice.synthesize(choose());
        latenciesMs.push(performance.now() - since);
      }
    }),
  );
  const seconds = (performance.now() - startedAt) / 1000;
  const total = (tier: 'local' | 'shared' | 'made') =>
    speakers.reduce((sum, { cache }) => sum + cache.counts.tts[tier], 0);
  const asked = desktops * SENTENCES_PER_DESKTOP;
  for (const cache of caches) await cache?.close();
  return {
    desktops,
    asked,
    localPercent: percent(total('local'), asked),
    sharedPercent: percent(total('shared'), asked),
    made: total('made'),
    latencyMs: distributionOf(latenciesMs),
    sentencesPerSecond: Math.round(asked / seconds),
  };
}

const runs = [];
for (const desktops of DESKTOPS) {
  const alone = await run(desktops, undefined);
  // An empty Redis.
  const redis = await RedisServer.start();
  const together = await run(desktops, redis);
  await redis.kill();
  runs.push({ desktops, alone, together });
  process.stderr.write(
    `bench: ${desktops} desktops: ${alone.made} sentences made alone, ${together.made} with Redis\n`,
  );
}
await engine.close();
writeResult('shared-cache', { sentencesPerDesktop: SENTENCES_PER_DESKTOP, distinctReplies: replies.length, runs });
console.table(
  runs.map(({ desktops, alone, together }) => ({
    desktops,
    'made alone': alone.made,
    'made with Redis': together.made,
    'local %': together.localPercent,
    'shared %': together.sharedPercent,
    'p50 alone, ms': alone.latencyMs.p50,
    'p50 with Redis, ms': together.latencyMs.p50,
    'p95 alone, ms': alone.latencyMs.p95,
    'p95 with Redis, ms': together.latencyMs.p95,
  })),
);
