import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WrittenCallFilter } from './written-call-filter.ts';

interface Read {
  text: string;
  calls: [name: string, args: unknown][];
}

function read(parts: readonly string[]): Read {
  const filter = new WrittenCallFilter();
  const text = parts.map((part) => filter.push(part)).join('') + filter.end();
  return { text, calls: filter.calls.map((call) => [call.name, call.arguments]) };
}

const ROME = { city: 'Rome' };
const JSON_CALL = '{"name": "get_time", "arguments": {"city": "Rome"}}';
const PARAMETERS = '{"name": "get_time", "parameters": {"city": "Rome"}}';

const CALLS: [kind: string, written: string, name?: string][] = [
  ['of Hermes and Qwen', `<tool_call>\n${JSON_CALL}\n</tool_call>`],
  ['of Hermes whose end is missing', `<tool_call>\n${JSON_CALL}`],
  [
    'with its arguments as a text',
    `<tool_call>${JSON.stringify({ name: 'get_time', arguments: '{"city":"Rome"}' })}</tool_call>`,
  ],
  ['in another tag', `<function_call>${JSON_CALL}</function_call>`],
  [
    'of Qwen Coder',
    '<tool_call>\n<function=get_time>\n<parameter=city>\nRome\n</parameter>\n</function>\n</tool_call>',
  ],
  ['of GLM', '<tool_call>get_time\n<arg_key>city</arg_key>\n<arg_value>Rome</arg_value>\n</tool_call>'],
  ['of Llama with a tag', '<function=get_time>{"city": "Rome"}</function>'],
  [
    'of MiniMax',
    '<minimax:tool_call><invoke name="get_time"><parameter name="city">Rome</parameter></invoke></minimax:tool_call>',
  ],
  ['of Mistral', `[TOOL_CALLS][${JSON_CALL}]`],
  ['of newer Mistral models', '[TOOL_CALLS]get_time[CALL_ID]D681PevKs[ARGS]{"city": "Rome"}'],
  ['of LM Studio', `[TOOL_REQUEST]${JSON_CALL}[END_TOOL_REQUEST]`],
  ['of Llama', PARAMETERS],
  ['of Llama in a list', `[${PARAMETERS}]`],
  ['of Llama in a fence', `\`\`\`json\n${PARAMETERS}\n\`\`\``],
  ['of Llama behind its token', `<|python_tag|>${PARAMETERS}`],
  ['of OpenAI', `{"tool_calls": [{"id": "a", "type": "function", "function": ${JSON_CALL}}]}`],
  ['of Granite', `<|tool_call|>[${JSON_CALL}]`],
  [
    'of DeepSeek R1',
    '<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>function<｜tool▁sep｜>get_time\n```json\n{"city": "Rome"}\n```<｜tool▁call▁end｜><｜tool▁calls▁end｜>',
  ],
  [
    'of DeepSeek',
    '<｜tool▁calls▁begin｜><｜tool▁call▁begin｜>get_time<｜tool▁sep｜>{"city": "Rome"}<｜tool▁call▁end｜><｜tool▁calls▁end｜>',
  ],
  [
    'of Kimi',
    '<|tool_calls_section_begin|><|tool_call_begin|>functions.get_time:0<|tool_call_argument_begin|>{"city": "Rome"}<|tool_call_end|><|tool_calls_section_end|>',
    'functions.get_time:0',
  ],
];

const TEXTS: [kind: string, text: string][] = [
  ['a sentence', 'It is noon in Rome.'],
  ['brackets', 'If a < b, then [c] {d} `e` is "f" <g> [1].'],
  ['a tag that it is about', 'Models write `<tool_call>` first, then "</tool_call>".'],
  ['a tag that it is about, without quotation marks', 'The <tool_call> tag starts a call.'],
  ['another object', '{"name": "Ada", "age": 36}'],
  ['another object in a fence', '```json\n{"name": "Ada", "tags": ["<b>"]}\n```\nThat is it.'],
  ['a list of others', '[{"name": "Ada"}, {"name": "get_time", "parameters": {}}]'],
  ['a call that it is about', 'Write `{"name": "a", "parameters": {}}`, or \'{"name": "b"}\'.'],
];

const cut = (text: string, cuts: readonly number[]) => {
  const places = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length];
  return places.slice(1).map((end, index) => text.slice(places[index], end));
};

test.each(CALLS)('reads a call %s', (_, written, name = 'get_time') => {
  expect(read([written])).toEqual({ text: '', calls: [[name, ROME]] });
  expect(read([`Let me look.\n${written}`])).toEqual({ text: 'Let me look.\n', calls: [[name, ROME]] });
});

test.each(TEXTS)('passes %s on', (_, text) => {
  expect(read([text])).toEqual({ text, calls: [] });
});

test('reads the same however a text is cut', () => {
  const piece = fc.constantFrom(
    ...CALLS.map(([, written]) => written),
    ...TEXTS.map(([, text]) => text),
    ' ',
    '`',
    '"',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.array(fc.nat(), { maxLength: 12 }), (pieces, cuts) => {
      const text = pieces.join('');
      const whole = read([text]);
      expect(read(cut(text, cuts))).toEqual(whole);
      expect(read([...text])).toEqual(whole);
    }),
    { numRuns: 300 },
  );
});

test('reads several calls, and the words around them', () => {
  expect(read([`${PARAMETERS}; ${PARAMETERS}`]).calls).toHaveLength(2);
  expect(read([`<tool_call>${JSON_CALL}</tool_call>\n<tool_call>${JSON_CALL}</tool_call>`]).calls).toHaveLength(2);
  expect(read([`One moment.${PARAMETERS}\n\nThat gives the time.`]).text).toBe('One moment. That gives the time.');
});

test('takes the name before the arguments, whatever these are', () => {
  const { calls } = read(['[TOOL_CALLS]greet[ARGS]{"name": "Ada"}[TOOL_CALLS]stop[ARGS]{}']);
  expect(calls).toEqual([
    ['greet', { name: 'Ada' }],
    ['stop', {}],
  ]);
});

test('reads a call without arguments', () => {
  expect(read(['<tool_call>get_time</tool_call>']).calls).toEqual([['get_time', {}]]);
  expect(read(['<tool_call>{"name": "get_time"}</tool_call>']).calls).toEqual([['get_time', {}]]);
  expect(read(['<function=get_time></function>']).calls).toEqual([['get_time', {}]]);
});

test.each([
  '<tool_call>{"name": "get_time", "arguments": {"city": "Ro',
  '{"name": "get_time", "param',
  '[TOOL_CALLS][{"na',
])('neither reads nor passes on a call that is cut off: %s', (text) => {
  const filter = new WrittenCallFilter();
  expect(filter.push(text) + filter.end()).toBe('');
  expect([filter.calls, filter.hasBroken]).toEqual([[], true]);
});

test('passes words on as they come', () => {
  const filter = new WrittenCallFilter();
  const passed = ['It', ' is <', '3 and [', '1] {', 'x} `', 'y`.'].map((part) => filter.push(part));
  expect(passed).toEqual(['It', ' is ', '<3 and ', '[1] ', '{x} ', '`y`.']);
});
