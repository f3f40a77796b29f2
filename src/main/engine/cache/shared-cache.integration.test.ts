/** Tests the shared cache with several clients and a real Redis server that returns nonsense, hangs or dies. */
import { createClient } from '@redis/client';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { Engine } from '../engine.ts';
import type { ChatModel } from '../llm/chat-model.ts';
import type { Synthesizer } from '../speech/tts/synthesizer.ts';
import { SharedCache } from './shared-cache.ts';
import { RedisServer } from './testing/redis-server.ts';

const CONFIG = configSchema.parse({}).shared_cache;
const VOICE = ['slt', 1, 1];
/** A long timeout, because these tests check values and a busy machine may be slow. */
const LONG_TIMEOUT_MS = 5000;
let redis: RedisServer;
const caches: SharedCache[] = [];

describe.skipIf(!RedisServer.isInstalled)('SharedCache with Redis', () => {
  beforeEach(async () => {
    redis = await RedisServer.start();
  });
  afterEach(async () => {
    for (const cache of caches.splice(0)) await cache.close();
    await redis.kill();
  });

  async function openCache(password: string | null = null, commandTimeoutMs = LONG_TIMEOUT_MS): Promise<SharedCache> {
    const cache = new SharedCache({ ...CONFIG, password }, redis.url, commandTimeoutMs);
    caches.push(cache);
    await expect.poll(() => cache.isAvailable).toBe(true);
    return cache;
  }

  /** A voice that takes `ms` for each sentence and records it. */
  function slowVoice(ms = 100) {
    const synthesized: string[] = [];
    const voice: Synthesizer = {
      async synthesize(sentence) {
        synthesized.push(sentence);
        await new Promise((resolve) => setTimeout(resolve, ms));
        return { samples: new Float32Array(1600).fill(0.25), sampleRateHz: 16_000, computeMs: ms };
      },
    };
    return { synthesized, voice };
  }

  test('reads the values of another client from Redis and its own values from memory', async () => {
    const [one, other] = [await openCache(), await openCache()];
    const { synthesized, voice } = slowVoice();
    const first = await one.synthesizer(voice, VOICE).synthesize('It is three.');
    const speaker = other.synthesizer(voice, VOICE);
    await expect.poll(async () => (await speaker.synthesize('It is three.')).samples.length).toBe(1600);
    const again = await speaker.synthesize('It is three.');
    expect(synthesized).toEqual(['It is three.']);
    expect(Math.abs((again.samples[7] ?? 0) - (first.samples[7] ?? 0))).toBeLessThan(0.001);
    expect(other.figures).toMatchObject({ at: '127.0.0.1', up: true, shared: 1, made: 0 });
    expect(other.figures.local).toBeGreaterThan(0);
    // Another voice has its own entry.
    await other.synthesizer(voice, ['awb', 1, 1]).synthesize('It is three.');
    expect(synthesized).toHaveLength(2);
  });

  test('synthesizes a sentence once when many clients request it at the same time', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => openCache()));
    const { synthesized, voice } = slowVoice(200);
    await Promise.all(
      clients.flatMap((cache) => {
        const speaker = cache.synthesizer(voice, VOICE);
        return [speaker.synthesize('Good morning.'), speaker.synthesize('Good morning.')];
      }),
    );
    expect(synthesized).toHaveLength(1);
  });

  test('synthesizes a sentence itself when the client that claimed it has died', async ({ task }) => {
    const [dying, other] = [await openCache(), await openCache()];
    const never: Synthesizer = { synthesize: () => new Promise(() => undefined) };
    void dying.synthesizer(never, VOICE).synthesize('Hello.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { synthesized, voice } = slowVoice(10);
    const startedAt = performance.now();
    await other.synthesizer(voice, VOICE).synthesize('Hello.');
    task.meta.recoveryMs = performance.now() - startedAt;
    expect(synthesized).toEqual(['Hello.']);
  });

  test('reports a failed synthesis and retries at the next request', async () => {
    const cache = await openCache();
    let broken = true;
    const speaker = cache.synthesizer(
      {
        synthesize: async () => {
          if (broken) throw new Error('no voice');
          return { samples: new Float32Array(8), sampleRateHz: 16_000, computeMs: 1 };
        },
      },
      VOICE,
    );
    await expect(speaker.synthesize('Hello.')).rejects.toThrow('no voice');
    broken = false;
    expect((await speaker.synthesize('Hello.')).samples).toHaveLength(8);
  });

  test.for([
    ['killed', () => redis.kill()],
    ['hanging', async () => redis.signal('SIGSTOP')],
  ] as const)(
    'speaks while Redis is %s, and uses Redis again when it is back',
    { tags: 'long' },
    async ([how, fail], { task }) => {
      const cache = await openCache(null, 500);
      const { synthesized, voice } = slowVoice(5);
      const speaker = cache.synthesizer(voice, VOICE);
      await fail();
      const failedAt = performance.now();
      for (const sentence of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) await speaker.synthesize(sentence);
      const startedAt = performance.now();
      await speaker.synthesize('Six.');
      // After three failures no command is sent, so this takes less than one command timeout.
      task.meta.recoveryMs = startedAt - failedAt;
      expect(performance.now() - startedAt).toBeLessThan(500);
      expect(synthesized).toHaveLength(6);
      expect(cache.isAvailable).toBe(false);
      await speaker.synthesize('One.');
      expect(synthesized).toHaveLength(6);

      redis.signal('SIGCONT');
      if (how === 'killed') redis = await RedisServer.start({ port: redis.port });
      await expect
        .poll(
          async () => {
            await speaker.synthesize(`Again ${performance.now()}.`);
            return cache.isAvailable;
          },
          { timeout: 60_000, interval: 500 },
        )
        .toBe(true);
    },
  );

  test('ignores invalid values in Redis', async () => {
    const cache = await openCache();
    const { synthesized, voice } = slowVoice(1);
    const speaker = cache.synthesizer(voice, VOICE);
    await speaker.synthesize('Hello.');
    const intruder = await createClient({ url: redis.url }).connect();
    await expect.poll(() => intruder.keys('hark:1:tts:*')).toHaveLength(1);
    const [key] = await intruder.keys('hark:1:tts:*');
    for (const value of ['x', 'not a sound at all!', '\0\0\0\0\0\0', 'x'.repeat(9 * 2 ** 20)]) {
      await intruder.set(key as string, value);
      synthesized.length = 0;
      const other = await openCache();
      expect((await other.synthesizer(voice, VOICE).synthesize('Hello.')).samples).toHaveLength(1600);
      expect(synthesized).toEqual(['Hello.']);
      // The value is stored after the speech is returned.
      await expect.poll(() => intruder.strLen(key as string)).toBe(3204);
    }
    intruder.destroy();
  });

  test('authenticates with its password, and works without Redis when the password is wrong', async () => {
    await redis.kill();
    redis = await RedisServer.start({ port: redis.port, password: 'secret' });
    const cache = await openCache('secret');
    const { synthesized, voice } = slowVoice(1);
    const speaker = cache.synthesizer(voice, VOICE);
    for (let times = 0; times < 2; times++) await speaker.synthesize('Hello.');
    expect(synthesized).toHaveLength(1);
    const rejected = new SharedCache({ ...CONFIG, password: 'wrong' }, redis.url, LONG_TIMEOUT_MS);
    caches.push(rejected);
    expect((await rejected.synthesizer(voice, VOICE).synthesize('Hello.')).samples).toHaveLength(1600);
    expect(rejected.isAvailable).toBe(false);
  });

  test('transcribes the same recording once and caches no cancelled run', async () => {
    const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
    try {
      const { samples } = await engine.synthesizeWhole('What time is it?');
      const [one, other] = [await openCache(), await openCache()];
      const cancelled = one.transcriber(engine.transcriber, ['base']).transcribe(samples.slice());
      cancelled.cancel();
      expect(await cancelled.result).toBeUndefined();
      const heard = await one.transcriber(engine.transcriber, ['base']).transcribe(samples.slice()).result;
      await new Promise((resolve) => setTimeout(resolve, 100));
      const known = await other.transcriber(engine.transcriber, ['base']).transcribe(samples.slice()).result;
      expect(known?.text).toBe(heard?.text);
      expect(other.figures).toMatchObject({ shared: 1, made: 0 });
    } finally {
      await engine.close();
    }
  });

  test('caches only answers without earlier conversation and without tool calls, for one moment', async () => {
    const cache = await openCache();
    let calls = 0;
    const model: ChatModel = {
      async *reply(_messages, _signal, toolbox) {
        calls += 1;
        if (toolbox) await toolbox.call('clock', {});
        yield 'Blue light ';
        yield 'scatters more.';
      },
    };
    const chat = cache.chat(model, ['m']);
    const ask = async (messages: Parameters<ChatModel['reply']>[0], toolbox?: Parameters<ChatModel['reply']>[2]) => {
      let text = '';
      for await (const part of chat.reply(messages, new AbortController().signal, toolbox)) text += part;
      return text;
    };
    const question = [{ role: 'user', content: 'Why is the sky blue?' }] as const;
    for (let times = 0; times < 3; times++) expect(await ask(question)).toBe('Blue light scatters more.');
    expect(calls).toBe(1);
    const another = [{ ...question[0], moment: 'Today is Thursday, March 5, 2026.' }] as const;
    for (let times = 0; times < 2; times++) await ask(another);
    expect(calls).toBe(2);
    const later = [...question, { role: 'assistant', content: 'So.' }, { role: 'user', content: 'And red?' }] as const;
    for (let times = 0; times < 2; times++) await ask(later);
    expect(calls).toBe(4);
    const clock = { tools: [], call: async () => ({ text: 'noon' }) };
    const toolQuestion = [{ role: 'user', content: 'Is it late?' }] as const;
    for (let times = 0; times < 2; times++) await ask(toolQuestion, clock);
    expect(calls).toBe(6);
  });
});
