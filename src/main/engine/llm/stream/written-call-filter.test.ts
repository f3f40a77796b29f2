import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WrittenCallFilter } from './written-call-filter.ts';

interface Read {
  text: string;
  calls: [name: string, args: unknown][];
}

const TOOLS = ['get_time'];

function read(parts: readonly string[], tools = TOOLS): Read {
  const filter = new WrittenCallFilter(tools);
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
  ['of Llama in Python', '[get_time(city="Rome")]'],
  ['of Llama 3.1 in Python', '<|python_tag|>get_time.call(city="Rome")', 'get_time.call'],
  ['of LFM', '<|tool_call_start|>[get_time(city="Rome")]<|tool_call_end|>'],
  ['of Olmo', "<function_calls>\nget_time(city='Rome')\n</function_calls>"],
  ['in Python alone', 'get_time(city="Rome")'],
  ['of Gemma 3', '```tool_code\nprint(default_api.get_time(city="Rome"))\n```', 'default_api.get_time'],
  ['in Python in a fence', '```python\nget_time(city="Rome")\n```'],
  ['of FunctionGemma', '<start_function_call>call:get_time{city:<escape>Rome<escape>}<end_function_call>'],
  ['of Gemma 4', '<|tool_call>call:get_time{city:<|"|>Rome<|"|>}<tool_call|>'],
  ['of Gemma 4 without marks around a text', '<|tool_call>call:get_time{city:Rome}<tool_call|>'],
  [
    'of DeepSeek 3.2',
    '<｜DSML｜function_calls>\n<｜DSML｜invoke name="get_time">\n<｜DSML｜parameter name="city" string="true">Rome</｜DSML｜parameter>\n</｜DSML｜invoke>\n</｜DSML｜function_calls>',
  ],
  ['of Seed', '<seed:tool_call><function=get_time><parameter=city>Rome</parameter></function></seed:tool_call>'],
  [
    'of Cohere',
    '<|START_ACTION|>[{"tool_call_id": "0", "tool_name": "get_time", "parameters": {"city": "Rome"}}]<|END_ACTION|>',
  ],
  ['of Phi and Firefunction', `functools[${JSON_CALL}]`],
  ['of Apertus', '<|tools_prefix|>[{"get_time": {"city": "Rome"}}]<|tools_suffix|>'],
  ['of LongCat', `<longcat_tool_call>${JSON_CALL}</longcat_tool_call>`],
  ['of Qwen-Agent', '✿FUNCTION✿: get_time\n✿ARGS✿: {"city": "Rome"}'],
  ['as a dictionary of Python', "{'name': 'get_time', 'arguments': {'city': 'Rome'}}"],
  ['with a comma too many', '{"name": "get_time", "arguments": {"city": "Rome",}}'],
  ['with other fields', '{"name": "get_time", "arguments": {"city": "Rome"}, "reason": "asked"}'],
  ['with its arguments beside the name', '{"name": "get_time", "city": "Rome"}'],
  ['in a fence for calls', `\`\`\`tool_call\n${JSON_CALL}\n\`\`\``],
];

const TEXTS: [kind: string, text: string][] = [
  ['a sentence', 'It is noon in Rome.'],
  ['brackets', 'If a < b, then [c] {d} `e` is "f" <g> [1].'],
  ['a tag that it is about', 'Models write `<tool_call>` first, then "</tool_call>".'],
  ['a tag that it is about, without quotation marks', 'The <tool_call> tag starts a call.'],
  ['another object', '{"name": "Ada", "age": 36}'],
  ['another object in a fence', '```json\n{"name": "Ada", "tags": ["<b>"]}\n```\nThat is it.'],
  ['a list of others', '[{"name": "Ada"}, {"name": "get_time", "parameters": {}}]'],
  ['a function that it is about', 'Call get_time(city="Rome") to get it.'],
  ['a function in quotation marks', 'Call `get_time(city="Rome")`, or "[get_time()]".'],
  ['a function of mathematics', 'f(x) = 2x. [f(x)] is even.'],
  ['a link', '[get_time](https://a.test) and [1](#b) (see c).'],
  [
    'an example of a call',
    'It writes {"name": "get_weather", "arguments": {"city": "Paris"}} and waits. Then [get_weather(city="Paris")] too.',
  ],
  ['an example with a list', '[f(x=1)] is Python.'],
  ['words that begin as the names of tools do', 'Get ready. get'],
  ['an object with apostrophes', '{"name": "Ada\'s", "note": "it\'s"}'],
  ['what is no tool call', 'The <tool> is a hammer. A <function> is not.'],
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

test('reads several calls in Python', () => {
  const both = [
    ['get_time', ROME],
    ['get_time', { city: "L'Aquila", count: -2.5, is: true, no: null, list: [1, 'a'] }],
  ];
  const second = 'get_time(city="L\'Aquila", count=-2.5, is=True, no=None, list=[1, "a"])';
  for (const text of [
    `[get_time(city="Rome"), ${second}]`,
    `get_time(city="Rome")\n${second}`,
    `<|tool_call_start|>[get_time(city="Rome"), ${second}]<|tool_call_end|>`,
    `\`\`\`tool_code\nget_time(city="Rome")\n${second}\n\`\`\``,
  ]) {
    expect(read([text])).toEqual({ text: '', calls: both });
    expect(read([...text])).toEqual({ text: '', calls: both });
  }
});

test('reads several calls of Gemma', () => {
  const call = '<|tool_call>call:get_time{city:<|"|>Rome<|"|>,deep:{a:[1,<|"|>b{<|"|>]}}<tool_call|>';
  expect(read([`One moment.${call}${call}`])).toEqual({
    text: 'One moment.',
    calls: Array.from({ length: 2 }, () => ['get_time', { ...ROME, deep: { a: [1, 'b{'] } }]),
  });
});

test('takes no call of an unknown tool for words, if it is all of the answer', () => {
  expect(read(['[set_timer(minutes=9)]'])).toEqual({ text: '', calls: [['set_timer', { minutes: 9 }]] });
  expect(read(['{"name": "set_timer", "parameters": {"minutes": 9}}']).calls).toHaveLength(1);
  expect(read(['Let me look. {"name": "set_timer", "parameters": {}}'])).toEqual({
    text: 'Let me look. ',
    calls: [['set_timer', {}]],
  });
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
  '[get_time(city="Ro',
  'get_time(city="Ro',
  '[get_time(city=)]',
  '[get_time("Rome")]',
  '```tool_code\nprint(get_time(ci',
  '<|tool_call>call:get_time{city:<|"|>Ro',
  '{"name": "get_time", "arguments": {"city": Rome}}',
  "{'name': 'get_time', 'arguments': {'city': ",
  '<｜DSML｜function_calls>\n<｜DSML｜invoke name="get_t',
  '<|START_ACTION|>[{"tool_',
  '<tool_call>\n<function=get_time>\n<parameter=city>\nRo',
  '<tool_call>get_time\n<arg_key>city</arg_key>\n<arg_value>Ro',
])('neither reads nor passes on a call that is cut off: %s', (text) => {
  const filter = new WrittenCallFilter(TOOLS);
  expect(filter.push(text) + filter.end()).toBe('');
  expect([filter.calls, filter.hasBroken]).toEqual([[], true]);
});

test('passes words on as they come', () => {
  const filter = new WrittenCallFilter(TOOLS);
  const passed = ['It', ' is <', '3 and [', '1] {', 'x} `', 'y`.'].map((part) => filter.push(part));
  expect(passed).toEqual(['It', ' is ', '<3 and ', '[1] ', '{x} ', '`y`.']);
});
