import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAnswer } from '../testing/read-answer.ts';
import { ToolCallAssembly } from '../tool-call-assembly.ts';
import { AnswerFilter } from './answer-filter.ts';
import { AnswerStream } from './answer-stream.ts';

const read = (parts: readonly Uint8Array[]) => readAnswer(parts, 4096);

const delta = (value: object, finish_reason: string | null = null) => ({
  choices: [{ index: 0, delta: value, finish_reason }],
});
const words = fc.string({ unit: fc.constantFrom('a', 'é', '🙂', ' ', '.', '\n', '"', '<b>', 'Rome', '日本') });
const event = fc.oneof(
  words.map((content) => delta({ content })),
  words.map((text) => delta({ content: [{ type: 'text', text }] })),
  fc
    .constantFrom('<tool_call>', '</tool_call>', '{"name":"get_time",', '"arguments":{}}', '[TOOL_CALLS]', '</s>', '<s')
    .map((content) => delta({ content })),
  words.map((reasoning_content) => delta({ reasoning_content })),
  words.map((content) => ({ choices: [{ message: { content } }] })),
  words.map((content) => ({ choices: [null, { delta: {}, message: { content } }] })),
  words.map((text) => ({ choices: [{ text }], usage: { total_tokens: 3 } })),
  fc.constantFrom(42, [null, { text: 'a' }], {}).map((content) => delta({ content, refusal: {}, tool_calls: [null] })),
  fc.tuple(fc.nat(2), words).map(([index, city]) =>
    delta({
      tool_calls: [{ index, id: `id${index}`, function: { name: 'get_time', arguments: JSON.stringify({ city }) } }],
    }),
  ),
  fc.constantFrom<object>(
    { choices: null, usage: { total_tokens: 3 } },
    { choices: [] },
    { choices: {} },
    { status: 'queued', message: 'Third in the queue.' },
    delta({ function_call: { name: 'get_time', arguments: '{}' } }),
    [],
    delta({}, 'stop'),
    delta({}, 'length'),
    { error: 'no' },
  ),
);
const line = fc.oneof(
  { weight: 8, arbitrary: event.map((value) => `data: ${JSON.stringify(value)}`) },
  { weight: 1, arbitrary: event.map((value) => JSON.stringify(value, null, 1).replace(/^/gm, 'data: ')) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ': ping',
      'event: message',
      'id: 1',
      'data:',
      'data: : waiting',
      'data: [HEARTBEAT]',
      'event: ping',
      'data: [DONE]',
      'retry: 3',
    ),
  },
);
const stream = fc
  .tuple(
    fc.array(fc.tuple(line, fc.constantFrom('\n\n', '\r\n\r\n', '\n\n\n')), { maxLength: 12 }),
    fc.constantFrom('', '\uFEFF'),
  )
  .map(([lines, start]) => Buffer.from(start + lines.flat().join('')));

test('gives the same text, calls and end however a reply is cut', async () => {
  await fc.assert(
    fc.asyncProperty(stream, fc.array(fc.nat(), { maxLength: 20 }), async (bytes, cuts) => {
      const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const parts = places.slice(1).map((end, index) => bytes.subarray(places[index], end));
      expect(await read(parts)).toEqual(await read([bytes]));
    }),
    { numRuns: 300 },
  );
});

test('gives an event as soon as it is complete, without the empty line behind it', async () => {
  const filter = new AnswerFilter('possible', []);
  const answer = new AnswerStream('llm', 64, filter, new ToolCallAssembly([]));
  let sent = 0;
  const body = (async function* () {
    for (const content of ['One. Two', ' three']) {
      sent += 1;
      yield Buffer.from(`data: ${JSON.stringify(delta({ content }))}\n`);
    }
  })();
  const { value } = await answer.read(body).next();
  expect([value, sent]).toEqual(['One. Two', 1]);
});

test('ends an answer that is longer than its limit', async () => {
  const calls = new ToolCallAssembly([]);
  const answer = new AnswerStream('llm', 1, new AnswerFilter('possible', []), calls);
  let sent = 0;
  const body = (async function* () {
    for (;;) {
      sent += 1;
      yield Buffer.from(`data: ${JSON.stringify(delta({ content: 'Again. ' }))}\n\n`);
    }
  })();
  let text = '';
  for await (const part of answer.read(body)) text += part;
  expect(text).toBe('Again. Again. Again. ');
  expect(sent).toBe(3);
});

const AGAIN = { content: 'Hello, Ada.' };

test.each<[string, ...object[]]>([
  ['alone', { choices: [{ message: AGAIN, finish_reason: 'stop' }] }],
  ['beside an empty part', { choices: [{ delta: {}, message: AGAIN, finish_reason: 'stop' }] }],
  ['behind the reason', delta({}, 'stop'), { choices: [{ message: AGAIN }] }],
  ['without the blanks around it', delta({ content: ' \n' }), { choices: [{ message: AGAIN, finish_reason: 'stop' }] }],
])('reads a message once that is sent again at its end, %s', async (_, ...end) => {
  const events = [delta({ content: 'Hello,' }), delta({ content: ' Ada.' }), ...end];
  const body = events.map((value) => `data: ${JSON.stringify(value)}\n\n`).join('');
  expect((await read([Buffer.from(body)])).text.trim()).toBe('Hello, Ada.');
});
