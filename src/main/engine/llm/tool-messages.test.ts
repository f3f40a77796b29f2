import { expect, test } from 'vitest';
import { runToolCalls, type WireToolCall } from './tool-messages.ts';

test('passes the signal of the turn to a tool, and ends with it', async () => {
  const turn = new AbortController();
  const reason = new Error('the turn has ended');
  const calls: WireToolCall[] = ['one', 'two'].map((name) => ({
    id: name,
    type: 'function',
    function: { name, arguments: '{}' },
  }));
  const called: string[] = [];
  const running = runToolCalls(
    calls,
    {
      tools: [],
      call: (name, _, signal) => {
        called.push(name);
        return new Promise((resolve) => {
          signal?.addEventListener('abort', () => resolve({ text: 'It was cancelled.' }));
          turn.abort(reason);
        });
      },
    },
    { text: '', reasoningContent: '' },
    turn.signal,
  );
  await expect(running).rejects.toBe(reason);
  expect(called).toEqual(['one']);
});
