/** The shared cache with a real Redis that returns bad data, hangs and is killed. */
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
/** A busy machine may answer later than speech can wait; these tests check the answers, not the delay. */
const PATIENT_MS = 5000;
let redis: RedisServer;
const caches: SharedCache[] = [];

describe.skipIf(!RedisServer.installed)('over Redis', () => {
  beforeEach(async () => {
    redis = await RedisServer.start();
  });
  afterEach(async () => {
    for (const cache of caches.splice(0)) await cache.close();
    await redis.kill();
  });

  async function openCache(password: string | null = null, commandTimeoutMs = PATIENT_MS): Promise<SharedCache> {
    const cache = new SharedCache({ ...CONFIG, password }, redis.url, commandTimeoutMs);
    caches.push(cache);
    await expect.poll(() => cache.up).toBe(true);
    return cache;
  }

  /** A slow voice that counts its calls and says the count. */
  function slowVoice(ms = 100) {
    const said: string[] = [];
    const voice: Synthesizer = {
      async synthesize(sentence) {
        said.push(sentence);
        await new Promise((resolve) => setTimeout(resolve, ms));
        return { samples: new Float32Array(1600).fill(0.25), sampleRateHz: 16_000, computeMs: ms };
      },
    };
    return { said, voice };
  }

  test('takes speech from the store when another desktop made it, and from memory when it has it', async () => {
    const [one, other] = [await openCache(), await openCache()];
    const { said, voice } = slowVoice();
    const first = await one.synthesizer(voice, VOICE).synthesize('It is three.');
    const speaker = other.synthesizer(voice, VOICE);
    await expect.poll(async () => (await speaker.synthesize('It is three.')).samples.length).toBe(1600);
    const again = await speaker.synthesize('It is three.');
    expect(said).toEqual(['It is three.']);
    expect(Math.abs((again.samples[7] ?? 0) - (first.samples[7] ?? 0))).toBeLessThan(0.001);
    expect(other.figures).toMatchObject({ at: '127.0.0.1', up: true, shared: 1, made: 0 });
    expect(other.figures.local).toBeGreaterThan(0);
    // In another voice it is another sound.
    await other.synthesizer(voice, ['awb', 1, 1]).synthesize('It is three.');
    expect(said).toHaveLength(2);
  });

  test('makes once what many desktops ask for at the same time', async () => {
    const clients = await Promise.all(Array.from({ length: 5 }, () => openCache()));
    const { said, voice } = slowVoice(200);
    await Promise.all(
      clients.flatMap((cache) => {
        const speaker = cache.synthesizer(voice, VOICE);
        return [speaker.synthesize('Good morning.'), speaker.synthesize('Good morning.')];
      }),
    );
    expect(said).toHaveLength(1);
  });

  test('makes speech itself when the desktop that was making it dies', async ({ task }) => {
    const [dying, other] = [await openCache(), await openCache()];
    const never: Synthesizer = { synthesize: () => new Promise(() => undefined) };
    void dying.synthesizer(never, VOICE).synthesize('Hello.');
    await new Promise((resolve) => setTimeout(resolve, 50));
    const { said, voice } = slowVoice(10);
    const startedAt = performance.now();
    await other.synthesizer(voice, VOICE).synthesize('Hello.');
    task.meta.recoveryMs = performance.now() - startedAt;
    expect(said).toEqual(['Hello.']);
  });

  test('reports a failure and tries again the next time', async () => {
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
  ] as const)('speaks without a Redis that is %s, and uses it again when it is back', async ([how, fail], { task }) => {
    const cache = await openCache(null, 500);
    const { said, voice } = slowVoice(5);
    const speaker = cache.synthesizer(voice, VOICE);
    await fail();
    const failedAt = performance.now();
    for (const sentence of ['One.', 'Two.', 'Three.', 'Four.', 'Five.']) await speaker.synthesize(sentence);
    const startedAt = performance.now();
    await speaker.synthesize('Six.');
    // After three failures nobody waits for the store any more.
    task.meta.recoveryMs = startedAt - failedAt;
    expect(performance.now() - startedAt).toBeLessThan(500);
    expect(said).toHaveLength(6);
    expect(cache.up).toBe(false);
    await speaker.synthesize('One.');
    expect(said).toHaveLength(6);

    redis.signal('SIGCONT');
    if (how === 'killed') redis = await RedisServer.start({ port: redis.port });
    await expect
      .poll(
        async () => {
          await speaker.synthesize(`Again ${performance.now()}.`);
          return cache.up;
        },
        { timeout: 60_000, interval: 500 },
      )
      .toBe(true);
  });

  test('checks stored values before it uses them', async () => {
    const cache = await openCache();
    const { said, voice } = slowVoice(1);
    const speaker = cache.synthesizer(voice, VOICE);
    await speaker.synthesize('Hello.');
    const intruder = await createClient({ url: redis.url }).connect();
    await expect.poll(() => intruder.keys('hark:1:tts:*')).toHaveLength(1);
    const [key] = await intruder.keys('hark:1:tts:*');
    for (const value of ['x', 'not a sound at all!', '\0\0\0\0\0\0', 'x'.repeat(9 * 2 ** 20)]) {
      await intruder.set(key as string, value);
      said.length = 0;
      const other = await openCache();
      expect((await other.synthesizer(voice, VOICE).synthesize('Hello.')).samples).toHaveLength(1600);
      expect(said).toEqual(['Hello.']);
      // Storing happens after speaking.
      await expect.poll(() => intruder.strLen(key as string)).toBe(3204);
    }
    intruder.destroy();
  });

  test('uses its password, and works without the store when it is wrong', async () => {
    await redis.kill();
    redis = await RedisServer.start({ port: redis.port, password: 'secret' });
    const cache = await openCache('secret');
    const { said, voice } = slowVoice(1);
    const speaker = cache.synthesizer(voice, VOICE);
    for (let times = 0; times < 2; times++) await speaker.synthesize('Hello.');
    expect(said).toHaveLength(1);
    const shut = new SharedCache({ ...CONFIG, password: 'wrong' }, redis.url, PATIENT_MS);
    caches.push(shut);
    expect((await shut.synthesizer(voice, VOICE).synthesize('Hello.')).samples).toHaveLength(1600);
    expect(shut.up).toBe(false);
  });

  test('transcribes the same recording once, and keeps nothing of a cancelled run', async () => {
    const engine = new Engine(configSchema.parse({}));
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

  test('answers again from the cache only without earlier talk and without tools', async () => {
    const cache = await openCache();
    let asked = 0;
    const model: ChatModel = {
      async *reply(_messages, _signal, toolbox) {
        asked += 1;
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
    expect(asked).toBe(1);
    const later = [...question, { role: 'assistant', content: 'So.' }, { role: 'user', content: 'And red?' }] as const;
    for (let times = 0; times < 2; times++) await ask(later);
    expect(asked).toBe(3);
    const clock = { tools: [], call: async () => ({ text: 'noon' }) };
    const timely = [{ role: 'user', content: 'Is it late?' }] as const;
    for (let times = 0; times < 2; times++) await ask(timely, clock);
    expect(asked).toBe(5);
  });
});
