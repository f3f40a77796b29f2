import { expect, test, vi } from 'vitest';
import { HarkError } from '../../../shared/errors.ts';
import { ServiceHealth } from '../remote/service-health.ts';
import type { ChatModel } from './chat-model.ts';
import { HedgedChat } from './hedged-chat.ts';
import { RecordingToolbox } from './testing/ask.ts';
import type { Toolbox } from './toolbox.ts';

const QUESTION = [{ role: 'user', content: 'What is the capital of Italy?' }] as const;
const FAILURE = new HarkError('REMOTE_UNREACHABLE', 'no connection');

interface Scripted {
  parts?: string[];
  /** Until the first part; endless means until it is cancelled. */
  waits?: 'endless';
  calls?: string;
  fails?: 'at once' | 'in the middle';
}

/** A model that answers by a script, and ends when its signal is aborted. */
class ScriptedChat implements ChatModel {
  cancelled = 0;
  asked = 0;

  constructor(private readonly script: Scripted) {}

  async *reply(_messages: unknown, signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const { parts = [], waits, calls, fails } = this.script;
    this.asked += 1;
    signal.addEventListener('abort', () => {
      this.cancelled += 1;
    });
    await toolbox?.runApproved?.(signal);
    if (calls) await toolbox?.call(calls, {}, signal);
    if (waits) await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    if (fails === 'at once') throw FAILURE;
    for (const part of parts) {
      signal.throwIfAborted();
      yield part;
    }
    if (fails) throw FAILURE;
  }
}

function hedgedOf(online: Scripted, here: Scripted) {
  const models = { online: new ScriptedChat(online), here: new ScriptedChat(here) };
  const health = new ServiceHealth();
  const chat = new HedgedChat(models.online, models.here, health);
  const answer = async (toolbox?: Toolbox, signal = new AbortController().signal) => {
    const parts: string[] = [];
    for await (const part of chat.reply(QUESTION, signal, toolbox)) parts.push(part);
    return parts.join('');
  };
  const fallbacks = () => health.figures('llm', '', false).fallbacks;
  return { ...models, answer, fallbacks };
}

test('a server in time answers alone', async () => {
  const { answer, here, fallbacks } = hedgedOf({ parts: ['Ro', 'me.'] }, { parts: ['Paris.'] });
  expect(await answer()).toBe('Rome.');
  expect(here.asked).toBe(0);
  expect(fallbacks()).toBe(0);
});

test.each<[string, Scripted]>([
  ['fails', { fails: 'at once' }],
  ['says nothing for long', { waits: 'endless' }],
])('this machine answers when the server %s', async (_name, online) => {
  const { answer, fallbacks } = hedgedOf(online, { parts: ['Rome', '.'] });
  expect(await answer()).toBe('Rome.');
  expect(fallbacks()).toBe(1);
});

test('cancels the slow server once this machine has begun', async () => {
  const { answer, online } = hedgedOf({ waits: 'endless' }, { parts: ['Rome.'] });
  await answer();
  expect(online.cancelled).toBe(1);
});

test('throws the error of this machine when both fail', async () => {
  const { answer } = hedgedOf({ fails: 'at once' }, { fails: 'at once' });
  await expect(answer()).rejects.toBe(FAILURE);
});

test('an answer that has begun is not given again by the other model', async () => {
  const { answer, here } = hedgedOf({ parts: ['The capital'], fails: 'in the middle' }, { parts: ['Rome.'] });
  await expect(answer()).rejects.toBe(FAILURE);
  expect(here.asked).toBe(0);
});

test('a tool is called by one of them, who then answers', async () => {
  const toolbox = new RecordingToolbox();
  const slow = hedgedOf({ calls: 'get_time', waits: 'endless' }, { calls: 'get_time', parts: ['Rome.'] });
  const leaving = new AbortController();
  const asked = slow.answer(toolbox, leaving.signal);
  await vi.waitFor(() => expect(toolbox.calls).toHaveLength(1));
  // Longer than the delay after which this machine would begin.
  await new Promise((resolve) => setTimeout(resolve, 600));
  leaving.abort();
  await expect(asked).rejects.toThrow();
  expect(toolbox.calls).toHaveLength(1);
  expect(slow.here.asked).toBe(0);
});

test('what the user allowed is run once', async () => {
  const runApproved = vi.fn(async () => [{ name: 'get_time', args: {}, text: 'noon' }]);
  const toolbox = Object.assign(new RecordingToolbox(), { runApproved });
  const { answer } = hedgedOf({ fails: 'at once' }, { parts: ['It is noon.'] });
  expect(await answer(toolbox)).toBe('It is noon.');
  expect(runApproved).toHaveBeenCalledTimes(1);
});

test('ends both when it is interrupted', async () => {
  const { answer, online, here } = hedgedOf({ waits: 'endless' }, { waits: 'endless' });
  const leaving = new AbortController();
  const asked = answer(undefined, leaving.signal);
  await vi.waitFor(() => expect(here.asked).toBe(1));
  leaving.abort(new Error('somebody spoke'));
  await expect(asked).rejects.toThrow('somebody spoke');
  expect([online.cancelled, here.cancelled]).toEqual([1, 1]);
});
