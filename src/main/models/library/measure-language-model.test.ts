import { expect, test } from 'vitest';
import type { ProcessConnection } from '../../engine/llm/inside/process-connection.ts';
import type { ToEngine, ToProcess } from '../../engine/llm/inside/process-contract.ts';
import { measureLanguageModel } from './measure-language-model.ts';

/** A process at the other end of an in-memory connection. @param answer what it writes, and how many tokens that is */
function processThatAnswers(answer: { text: string[]; tokens: number } | 'ends'): {
  connect(): ProcessConnection;
  received: ToProcess[];
  closed: () => number;
} {
  const received: ToProcess[] = [];
  let closed = 0;
  const connect = (): ProcessConnection => {
    let listener: (message: unknown) => void = () => undefined;
    let onClose: (reason: string) => void = () => undefined;
    const say = (message: ToEngine) => setImmediate(() => listener(message));
    return {
      send(sent) {
        const message = sent as ToProcess;
        received.push(message);
        if (message.type === 'load') return void say({ type: 'ready', loadMs: 1 });
        if (message.type !== 'ask') return;
        if (answer === 'ends') return onClose('SIGKILL');
        for (const text of answer.text) say({ type: 'text', id: message.id, text });
        say({ type: 'done', id: message.id, calls: [], tokens: answer.tokens, evaluatedTokens: 1 });
      },
      onMessage: (given) => void (listener = given),
      onClose: (given) => void (onClose = given),
      close: () => void closed++,
    };
  };
  return { connect, received, closed: () => closed };
}

test('times an answer after a warm-up, and ends the process', async () => {
  const fake = processThatAnswers({ text: ['Because of', ' the air. It', ' scatters light.'], tokens: 12 });
  const speed = await measureLanguageModel('/model.gguf', fake.connect);
  expect(speed.tokensPerSecond).toBeGreaterThan(0);
  expect(speed.firstSentenceMs).toBeGreaterThan(0);
  const asked = fake.received.filter(({ type }) => type === 'ask');
  expect(asked).toHaveLength(2);
  expect(asked.at(0)).not.toEqual({ ...asked.at(1), id: 1 });
  expect(fake.closed()).toBe(1);
});

test.each([
  ['writes nothing', { text: [], tokens: 0 }],
  ['writes one token', { text: ['No.'], tokens: 1 }],
] as const)('refuses to measure a model that %s', async (_, answer) => {
  const fake = processThatAnswers({ ...answer, text: [...answer.text] });
  await expect(measureLanguageModel('/model.gguf', fake.connect)).rejects.toMatchObject({ code: 'LLM_FAILED' });
  expect(fake.closed()).toBe(1);
});

test('reports a process that ends in the middle', async () => {
  const fake = processThatAnswers('ends');
  await expect(measureLanguageModel('/model.gguf', fake.connect)).rejects.toMatchObject({ code: 'LLM_FAILED' });
});
