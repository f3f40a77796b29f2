import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ThinkingFilter, type UnopenedThoughts } from './thinking-filter.ts';

function answerOf(parts: readonly string[], unopened: UnopenedThoughts = 'possible'): string {
  const filter = new ThinkingFilter(unopened);
  return parts.map((part) => filter.push(part)).join('') + filter.end();
}

const THOUGHTS_AND_ANSWERS: [kind: string, text: string, answer: string][] = [
  ['no thoughts', 'Hello. How are you?', 'Hello. How are you?'],
  ['a tag', '<think>\nThe user says hi.\n</think>\n\nHello.', 'Hello.'],
  ['an empty tag', '<think>\n\n</think>\n\nHello.', 'Hello.'],
  ['a tag in capitals', '<THINK>hm</THINK>Hello.', 'Hello.'],
  ['a tag with another name', '<thinking>hm</thinking>\nHello.', 'Hello.'],
  ['a tag with attributes', '<think type="deep">hm</think>Hello.', 'Hello.'],
  ['a tag of Gemini', '<thought>hm</thought>Hello.', 'Hello.'],
  ['a tag of Seed', '<seed:think>hm</seed:think>Hello.', 'Hello.'],
  ['a tag of LongCat', '<longcat_think>\nhm\n</longcat_think>\nHello.', 'Hello.'],
  ['a tag of MiniMax', '<mm:think>hm</mm:think>Hello.', 'Hello.'],
  ['words of Granite', 'Here is my thought process:\nIt says hi.\n\nHere is my response:\nHello.', 'Hello.'],
  ['short words of Granite', "Here's my thought process: hm. Here's my response: Hello.", 'Hello.'],
  ['words that are no thoughts', 'Here is my favourite: tea. Here it is.', 'Here is my favourite: tea. Here it is.'],
  ['a tag in HTML', '&lt;think&gt;hm&lt;/think&gt;Hello &amp; welcome.', 'Hello &amp; welcome.'],
  ['a closing tag in HTML', 'The user says hi.&lt;/think&gt;Hello.', 'Hello.'],
  ['a tag of a monologue', '<inner_monologue>hm</inner_monologue>Hello.', 'Hello.'],
  ['a tag that is closed at once', '<think/>Hello.', 'Hello.'],
  ['a tag of no thoughts', 'Hello. <a_think_b>Ada</a_think_b>.', 'Hello. <a_think_b>Ada</a_think_b>.'],
  ['marks of Apertus', '<|inner_prefix|>The user says hi.<|inner_suffix|>Hello.', 'Hello.'],
  [
    'marks of Apriel',
    'Here are my reasoning steps:\nIt says hi. I greet back.\n[BEGIN FINAL RESPONSE]\nHello.\n[END FINAL RESPONSE]',
    'Hello.\n',
  ],
  ['a tag around the answer', '<think>hm</think>\n<answer>Hello.</answer>', 'Hello.'],
  ['two thoughts', '<think>a</think><think>b</think>Hello.', 'Hello.'],
  ['a thought between two sentences', 'Hello. <think>hm</think>How are you?', 'Hello. How are you?'],
  ['marks of Kimi', '◁think▷hm◁/think▷Hello.', 'Hello.'],
  ['marks of Magistral', '[THINK]hm[/THINK]Hello.', 'Hello.'],
  ['marks of Cohere', '<|START_THINKING|>hm<|END_THINKING|><|START_RESPONSE|>Hello.<|END_RESPONSE|>', 'Hello.'],
  [
    'marks of Sky-T1',
    '<|begin_of_thought|>hm<|end_of_thought|>\n<|begin_of_solution|>Hello.<|end_of_solution|>',
    'Hello.',
  ],
  ['channels of Gemma', '<|channel>thought\nhm<channel|>Hello.', 'Hello.'],
  ['a control token at the end', 'Hello.<|im_end|>', 'Hello.'],
  ...['</s>', '<eos>', '<|im_end|>', '<|eot_id|>', '<｜end▁of▁sentence｜>', '<end_of_turn>', '<|endoftext|>'].map(
    (token): [string, string, string] => [`${token} at the end`, `Hello.${token}`, 'Hello.'],
  ),
  ['tokens at the start', '<s>[INST]Hello.[/INST]</s>', 'Hello.'],
  [
    'thoughts that can be unfolded',
    '<details type="reasoning" done="true">\n<summary>Thought</summary>\nhm\n</details>\nHello.',
    'Hello.',
  ],
  [
    'what can be unfolded, and is no thought',
    'Hello. <details open>Ada.</details>',
    'Hello. <details open>Ada.</details>',
  ],
  ['thoughts about the answer', '<reflection>hm</reflection><scratchpad>hm</scratchpad>Hello.', 'Hello.'],
  ['tags around thoughts and answer', '<thinking>hm</thinking>\n<output>Hello.</output>', 'Hello.'],
  [
    'a token that the answer is about',
    'A text ends with `</s>`. Or with "<eos>".',
    'A text ends with `</s>`. Or with "<eos>".',
  ],
  ['thoughts without an end', '<think>The user says hi.', ''],
  ['only a closing tag', 'One greets back.</think>Hello.', 'Hello.'],
  [
    'only a closing tag, and thoughts about the user',
    'The user says hi. I greet back. Short.\n</think>\n\nHello.',
    'Hello.',
  ],
  [
    'a tag that the answer is about',
    'Models write `<think>` first. Then they write `</b>`.',
    'Models write `<think>` first. Then they write `</b>`.',
  ],
  [
    'closing tags that the answer is about',
    'It ends with `</think>`. Or with "</thinking>".',
    'It ends with `</think>`. Or with "</thinking>".',
  ],
  ['only a closing tag, and thoughts that begin with little', 'Okay. Hm. The user says hi.\n</think>Hello.', 'Hello.'],
  [
    'an answer that begins as thoughts do',
    'Okay. I set it. It rings at six. Bye.',
    'Okay. I set it. It rings at six. Bye.',
  ],
  ['thoughts that end with a quotation', '<think>I say "Hello!"</think>Hello!', 'Hello!'],
  ['thoughts about the tag', '<think>It ends with `</think>`. Good.</think>Hello!', 'Hello!'],
  ['a thought in a sentence', 'Hello <think>hm</think>Ada.', 'Hello Ada.'],
  ['an open tag that the answer is about', 'It means this: <think> starts it.', 'It means this: <think> starts it.'],
  ['signs that begin no tag', 'If a < b and [c] is <d>, then e <', 'If a < b and [c] is <d>, then e <'],
];

test.each(THOUGHTS_AND_ANSWERS)('lets only the answer pass: %s', (_, text, answer) => {
  expect(answerOf([text])).toBe(answer);
  expect(answerOf([...text])).toBe(answer);
});

test.each(THOUGHTS_AND_ANSWERS)('gives the same answer however the text is cut: %s', (_, text, answer) => {
  fc.assert(
    fc.property(fc.array(fc.nat(text.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), text.length];
      const parts = places.slice(1).map((end, index) => text.slice(places[index], end));
      expect(answerOf(parts)).toBe(answer);
    }),
    { numRuns: 60 },
  );
});

test('passes any text on unless it has a mark', () => {
  const plain = fc.array(fc.constantFrom('a', ' ', '<', '>', '/', 'think', '|', '[', '◁', '.', '\n', 'b'), {
    minLength: 1,
  });
  fc.assert(
    fc.property(plain, (pieces) => {
      const text = `x${pieces.join('')}`;
      fc.pre(!/<\s?\/?\s?think[^>]*>|<\||▷/i.test(text));
      expect(answerOf(pieces.length > 1 ? ['x', ...pieces] : [text])).toBe(text);
    }),
  );
});

test('passes words on as they come behind the first sentence', () => {
  const filter = new ThinkingFilter('possible');
  const passed = ['Hel', 'lo. ', 'How ', 'are ', 'you <', '3?'].map((part) => filter.push(part));
  expect(passed).toEqual(['', '', 'Hello. How ', 'are ', 'you ', '<3?']);
});

test('holds everything back of a model that thinks without an opening tag', () => {
  const filter = new ThinkingFilter('expected');
  expect(filter.push('I greet back. It should be short. Then I ask.')).toBe('');
  expect(filter.push('</think>Hello.')).toBe('Hello.');
  expect(filter.nextUnopened).toBe('expected');
});

test('gives the answer of such a model at the end when it did not think', () => {
  expect(answerOf(['Hello. How are ', 'you?'], 'expected')).toBe('Hello. How are you?');
});

test('waits for no closing tag where the server sends thoughts apart', () => {
  const filter = new ThinkingFilter('expected');
  filter.expectTagsOnly();
  expect(filter.push('Hello ')).toBe('Hello ');
});

test.each<[UnopenedThoughts, string, UnopenedThoughts]>([
  ['possible', 'hm</think>Hello.', 'expected'],
  ['none', 'hm</think>Hello.', 'expected'],
  ['expected', 'Hello.', 'possible'],
  ['possible', 'Hello.', 'possible'],
  ['none', 'Hello.', 'none'],
])('learns from an answer: %s, then "%s", is %s', (expected, text, next) => {
  const filter = new ThinkingFilter(expected);
  filter.push(text);
  filter.end();
  expect(filter.nextUnopened).toBe(next);
});
