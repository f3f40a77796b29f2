import { expect, test } from 'vitest';
import { readChunk } from './chunk.ts';

const CALL = { function: { name: 'get_time', arguments: '{}' } };

test.each<[string, unknown]>([
  ['null in place of a part', [null, { delta: { content: 'Hello.' } }]],
  ['a part outside of a list', { delta: { content: 'Hello.' } }],
  ['a reason that is none', [{ delta: { content: 'Hello.' }, finish_reason: false }]],
  ['a refusal that is none', [{ delta: { content: 'Hello.', refusal: {} } }]],
  ['thoughts that are none', [{ delta: { content: 'Hello.', reasoning: false, thinking: 0, reasoning_details: {} } }]],
  ['a call that is none', [{ delta: { content: 'Hello.', tool_calls: [null] } }]],
  ['calls that are none', [{ delta: { content: 'Hello.', tool_calls: {}, function_call: '' } }]],
  ['pieces of which one is none', [{ delta: { content: [null, { type: 7, text: 'Hello.' }, false] } }]],
  ['a piece with a wrapped text', [{ delta: { content: [{ type: 'text', text: { value: 'Hello.' } }] } }]],
  ['a piece with its text as content', [{ delta: { content: [{ type: 'text', content: 'Hello.' }] } }]],
  ['an empty part beside a message', [{ delta: {}, message: { content: 'Hello.' } }]],
  ['an empty message beside a part', [{ delta: { content: 'Hello.' }, message: {} }]],
  ['a part that is none', [{ delta: 'odd', message: { content: 'Hello.' } }]],
  ['the text of an older completion', [{ text: 'Hello.', logprobs: null }]],
])('reads the text of an answer with %s', (_, choices) => {
  expect(readChunk({ choices })).toMatchObject({
    text: 'Hello.',
    reasoning: '',
    toolCalls: [],
    finishReason: undefined,
  });
});

test('reads a piece that Gemini marks as a thought', () => {
  const content = [{ type: 'text', text: 'hm', thought: true }, { text: 'Hello.' }];
  expect(readChunk({ choices: [{ delta: { content } }] })).toMatchObject({ text: 'Hello.', reasoning: 'hm' });
});

test('reads text that a server wrote as a number', () => {
  expect(readChunk({ choices: [{ delta: { content: 42 } }] })).toMatchObject({ text: '42' });
});

test.each<[string, object, object]>([
  ['beside what is none', { tool_calls: [null, CALL, 3] }, CALL],
  [
    'with fields of odd types',
    { tool_calls: [{ index: false, id: [], ...CALL, extra_content: null }] },
    { ...CALL, extra_content: null },
  ],
  [
    'with an empty list of arguments',
    { tool_calls: [{ function: { name: 'a', arguments: [] } }] },
    {
      function: { name: 'a', arguments: {} },
    },
  ],
  ['with name and arguments beside the type', { tool_calls: [{ type: 'function', ...CALL.function }] }, CALL],
  ['as they were before there could be several', { function_call: CALL.function }, CALL],
  ['in both ways', { tool_calls: [CALL], function_call: CALL.function }, CALL],
])('reads tool calls %s', (_, delta, call) => {
  expect(readChunk({ choices: [{ delta }] })?.toolCalls).toEqual([call]);
});

test.each<object>([[], ['a'], {}, { choices: [] }, { choices: [null] }, { choices: 'odd' }, { usage: 'odd' }])(
  'takes %o for no part of an answer',
  (value) => {
    expect(readChunk(value)).toBeUndefined();
  },
);
