import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AnswerFilter } from './answer-filter.ts';

function read(parts: readonly string[]) {
  const filter = new AnswerFilter('possible', ['get_time']);
  const text = parts.map((part) => filter.push(part)).join('') + filter.end();
  const calls = filter.calls.map((call) => [call.name, call.arguments]);
  return { text, calls, hasBrokenCall: filter.hasBrokenCall, hasThought: filter.hasThought };
}

const ROME = ['functions.get_time', { city: 'Rome' }];
const ANALYSIS = '<|channel|>analysis<|message|>The user says hi.<|end|>';
const CALL = '<|channel|>commentary to=functions.get_time <|constrain|>json<|message|>{"city":"Rome"}';
const FINAL = '<|start|>assistant<|channel|>final<|message|>Hello.<|return|>';

const HARMONY: [kind: string, written: string, text: string, calls: unknown[]][] = [
  ['thoughts and an answer', ANALYSIS + FINAL, 'Hello.', []],
  ['an answer alone', '<|channel|>final<|message|>Hello.<|return|>', 'Hello.', []],
  ['an answer without its end', `${ANALYSIS}<|start|>assistant<|channel|>final<|message|>Hello.`, 'Hello.', []],
  ['an answer with a type', '<|channel|>final <|constrain|>text<|message|>Hello.', 'Hello.', []],
  ['a call', `${ANALYSIS}<|start|>assistant${CALL}<|call|>`, '', [ROME]],
  ['a call without its end, which is often a stop token', CALL, '', [ROME]],
  [
    'a call in the header of the role',
    `<|start|>assistant to=functions.get_time<|channel|>commentary json<|message|>{"city":"Rome"}<|call|>`,
    '',
    [ROME],
  ],
  ['a call on the channel of thoughts', CALL.replace('commentary', 'analysis'), '', [ROME]],
  ['a call without a type', CALL.replace(' <|constrain|>json', ''), '', [ROME]],
  ['two calls', `${CALL}<|call|><|start|>assistant${CALL}<|call|>`, '', [ROME, ROME]],
  [
    'a preamble, a call and an answer',
    `<|channel|>commentary<|message|>One moment.<|end|><|start|>assistant${CALL}<|call|>${FINAL}`,
    'One moment. Hello.',
    [ROME],
  ],
  [
    'a call without arguments',
    '<|channel|>commentary to=functions.get_time<|message|><|call|>',
    '',
    [['functions.get_time', {}]],
  ],
  [
    'a call of an unknown tool',
    CALL.replace('functions.get_time', 'browser.search'),
    '',
    [['browser.search', { city: 'Rome' }]],
  ],
  [
    'a made up result',
    `${CALL}<|call|><|start|>functions.get_time to=assistant<|channel|>commentary<|message|>"noon"<|end|>`,
    '',
    [ROME],
  ],
  ['thoughts without an end', '<|channel|>analysis<|message|>The user', '', []],
  ['a header without an end', `${ANALYSIS}<|start|>assistant<|channel|>fi`, '', []],
  ['no tokens', 'analysisThe user says hi.assistantfinalHello.', 'Hello.', []],
  [
    'a call without tokens',
    'analysisIt asks.assistantcommentary to=functions.get_time json{"city":"Rome"}',
    '',
    [ROME],
  ],
  [
    'a call without tokens at the start',
    'commentary to=functions.get_time json{"city":"Rome"}assistantfinalHello.',
    'Hello.',
    [ROME],
  ],
  ['a recipient alone', 'to=functions.get_time {"city":"Rome"}', '', [ROME]],
  [
    'a token that the answer is about',
    'It writes `<|channel|>` first, then "<|start|>".',
    'It writes `<|channel|>` first, then "<|start|>".',
    [],
  ],
  ['words that begin as a channel does', 'analysis shows that 1 < 2.', 'analysis shows that 1 < 2.', []],
];

const cut = (text: string, cuts: readonly number[]) => {
  const places = [0, ...cuts.map((at) => at % (text.length + 1)).sort((a, b) => a - b), text.length];
  return places.slice(1).map((end, index) => text.slice(places[index], end));
};

test.each(HARMONY)('reads the harmony format: %s', (_, written, text, calls) => {
  expect(read([written])).toMatchObject({ text, calls, hasBrokenCall: false });
  expect(read([...written])).toMatchObject({ text, calls, hasBrokenCall: false });
});

test('gives arguments that are cut off to the tool, which tells the model', () => {
  expect(read([CALL.slice(0, -4)])).toMatchObject({ text: '', calls: [['functions.get_time', '{"city":"Ro']] });
});

test('says no arguments aloud that are sent to nobody', () => {
  const written = '<|channel|>commentary<|message|>{"city":"Rome"}<|end|>';
  expect(read([written])).toMatchObject({ text: '', calls: [], hasBrokenCall: true });
});

const PIECES = [
  ...HARMONY.map(([, written]) => written),
  '<think>It asks for <tool_call>{"name": "get_time"}</tool_call>.</think>',
  '<tool_call>{"name": "get_time", "arguments": {"city": "Rome"}}</tool_call>',
  '[get_time(city="Rome"), get_time(city="Oslo")]',
  '<|tool_call>call:get_time{city:<|"|>Rome<|"|>}<tool_call|>',
  '```json\n{"name": "get_time", "parameters": {}}\n```',
  '{"name": "look_up", "parameters": {"a": [1, "}"]}}',
  '[TOOL_CALLS]get_time[ARGS]{"city": "Rome"}',
  "{'name': 'get_time', 'arguments': {'city': 'Rome'}}",
  'It is noon in Rome. ',
  'Hello, Ada!\n',
  'get_time',
  '(city="Rome")',
  '<|',
  '[',
  '`',
  '"',
  '{"name',
  'assistant',
];

test('reads the same however a text is cut', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...PIECES), { maxLength: 4 }),
      fc.array(fc.nat(), { maxLength: 12 }),
      fc.nat({ max: 40 }),
      (pieces, cuts, cutOff) => {
        const text = pieces.join('').slice(0, cutOff === 0 ? undefined : -cutOff);
        const whole = read([text]);
        expect(read(cut(text, cuts))).toEqual(whole);
        expect(read([...text])).toEqual(whole);
      },
    ),
    { numRuns: 500 },
  );
});
