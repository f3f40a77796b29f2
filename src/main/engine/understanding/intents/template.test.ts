import { expect, test } from 'vitest';
import { beginningOf, type TemplateNode, Templates } from './template.ts';

/** Every sentence of a pattern, with its slots in braces. */
function sentencesOf(node: TemplateNode): string[] {
  if (node.type === 'word') return [...node.words];
  if (node.type === 'slot') return [`{${node.name}:${node.slot}}`];
  if (node.type === 'tag') return [''];
  if (node.type === 'choice') return node.options.flatMap((option) => sentencesOf(option.node));
  return node.nodes.reduce<string[]>(
    (before, one) => before.flatMap((start) => sentencesOf(one).map((end) => `${start} ${end}`.trim())),
    [''],
  );
}

const all = (template: string, parts = {}) =>
  sentencesOf(new Templates(parts).parse(template))
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .sort();

test.each([
  ['set a timer', ['set a timer']],
  ['(set|start) [a] timer', ['set a timer', 'set timer', 'start a timer', 'start timer']],
  ['add {by:duration} to it', ['add {by:duration} to it']],
  ['{duration}', ['{duration:duration}']],
  ['cancel all #all timers', ['cancel all timers']],
  ["what's left", ["what's left"]],
  ['[a|(b|c d)] e', ['a e', 'b e', 'c d e', 'e']],
])('“%s”', (template, sentences) => {
  expect(all(template)).toEqual(sentences);
});

test('a part stands for its own pattern', () => {
  expect(all('stop <one>', { one: '(it|the <thing>)', thing: 'timer' })).toEqual(['stop it', 'stop the timer']);
});

test.each([
  ['(a|b', 'wants )'],
  ['a)', 'no bracket'],
  ['<unknown>', 'there is no <unknown>'],
])('“%s” is refused', (template, why) => {
  expect(() => new Templates().parse(template)).toThrow(why);
});

test('a part that holds itself is refused', () => {
  expect(() => new Templates({ a: 'x <a>' }).parse('<a>')).toThrow('holds itself');
});

test('a pattern begins with what can stand first', () => {
  const { words, slots, isEmpty } = beginningOf(new Templates().parse('[please] (set|{duration}) [now]'));
  expect([[...words].sort(), [...slots], isEmpty]).toEqual([['please', 'set'], ['duration'], false]);
});
