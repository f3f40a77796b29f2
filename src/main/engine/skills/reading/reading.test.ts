import { expect, test } from 'vitest';
import type { ClipboardContent } from '../../../../shared/engine/clipboard-content.ts';
import { Dialogue, type UnderstoodPlan } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { addressIn } from './address.ts';

function talk(content: ClipboardContent) {
  const context = { ...makeFixedContext(), desktopText: { read: async () => content } };
  const dialogue = new Dialogue(SKILLS, context);
  return async (sentence: string): Promise<UnderstoodPlan> => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return dialogue.lookUp(plan, new AbortController().signal);
  };
}

const copied = (text: string): ClipboardContent => ({ kind: 'text', text, isCut: false });
const sentencesOf = ({ reads }: UnderstoodPlan) => [...(reads?.sentences ?? [])];

test('reads what was copied, pauses, goes on and skips', async () => {
  const ask = talk(copied('One. Two.\nThree. Four.\nFive.'));
  const first = await ask('Read me the clipboard.');
  expect([first.replyText, ...sentencesOf(first)]).toEqual([
    'From the clipboard:',
    'One.',
    'Two.',
    'Three.',
    'Four.',
    'Five.',
  ]);
  first.reads?.onHeard(1);
  expect(await ask('Pause.')).toMatchObject({ skill: 'reading', replyText: '' });
  const rest = await ask('Go on.');
  expect(sentencesOf(rest)).toEqual(['Two.', 'Three.', 'Four.', 'Five.']);
  rest.reads?.onHeard(0);
  const next = await ask('Next paragraph.');
  expect(sentencesOf(next)).toEqual(['Three.', 'Four.', 'Five.']);
  next.reads?.onHeard(2);
  expect((await ask('Next paragraph.')).replyText).toBe('That was the end.');
  expect(sentencesOf(await ask('Read it from the beginning.'))).toHaveLength(5);
});

test('“stop” ends it, and it can be taken up again', async () => {
  const ask = talk(copied('One. Two. Three.'));
  (await ask('Read the clipboard.')).reads?.onHeard(1);
  expect((await ask('Stop.')).skill).toBe('control');
  expect(sentencesOf(await ask('Continue reading.'))).toEqual(['Two.', 'Three.']);
});

test.each([
  [{ kind: 'empty' }, 'The clipboard is empty.'],
  [{ kind: 'other' }, 'There is no text in the clipboard. I can read only text.'],
  [{ kind: 'missing' }, 'I can see the clipboard only in the app.'],
  [copied('\u0000\u0001\u0002PNG\ufffd\ufffd'), 'That is no text that I can read aloud.'],
  [copied('--- ***'), 'That is no text that I can read aloud.'],
] as const)('of %j it says what is wrong', async (content, reply) => {
  const plan = await talk(content)('Read me the clipboard.');
  expect([plan.replyText, plan.reads]).toEqual([reply, undefined]);
});

test('says how long a long text takes, and that a very long one was cut', async () => {
  const plan = await talk({ kind: 'text', text: 'Four words stand here. '.repeat(200), isCut: true })(
    'Read the clipboard.',
  );
  expect(plan.replyText).toBe(
    'From the clipboard, about 5 minutes. Say stop, go on or next paragraph. That is very long. I read the beginning.',
  );
});

test('reads the page whose address was copied', async () => {
  const plan = await talk(copied('see https://example.org/news.html.'))('Read this page.');
  expect([plan.replyText, ...sentencesOf(plan)]).toEqual([
    'News of example.org:',
    'The first line.',
    'The second line.',
  ]);
});

test.each([
  ['Read this page: http://127.0.0.1:8080/a/b.html?c=d', 'News of 127.0.0.1:8080:'],
  ['Read me the article at https://example.org/a-b_c.', 'News of example.org:'],
  ['Read this page example dot org slash news', 'News of example.org:'],
])('%s', async (sentence, reply) => {
  expect((await talk({ kind: 'empty' })(sentence)).replyText).toBe(reply);
});

test('gives the language model the text to summarise, and keeps it to itself', async () => {
  const ask = talk(copied('One. Two.'));
  await ask('Read me the clipboard.');
  const plan = await ask('Summarise it.');
  expect(plan).toMatchObject({ asksModel: true, isPrivate: true });
  expect(plan.modelPrompt?.text).toContain('One. Two.');
});

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['example dot org slash news', 'https://example.org/news'],
  ['read http://127.0.0.1:8080/x, please', 'http://127.0.0.1:8080/x'],
  ['nothing here', undefined],
])('the address in %j is %s', (text, address) => {
  expect(addressIn(text, 'en')?.href).toBe(address);
});

test.each([
  ['example punkt org schrägstrich news', 'https://example.org/news'],
  ['example dot org slash news', 'https://example.org/news'],
  ['hier steht nichts', undefined],
])('the German address in %j is %s', (text, address) => {
  expect(addressIn(text, 'de')?.href).toBe(address);
});
