/** What every skill makes of its phrases, and that talk that is meant for nobody has no effect. */
import { describe, expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';
import { readOrdinaryTalk, readPhrases, skillFolders } from './testing/phrases.ts';

const HELD_BACK_ACCURACY = 0.95;

const phrases = readPhrases();

function answerTo(phrase: string): { skill: string; reply: string } {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  dialogue.said('The pasta timer has 6 minutes left.');
  const { skill, replyText } = dialogue.understand(phrase);
  return { skill, reply: replyText };
}

test('every folder holds a skill of its name, with phrases of both sets', () => {
  expect(skillFolders()).toEqual(SKILLS.map(({ id }) => id).sort());
  for (const { id } of SKILLS) {
    const own = phrases.filter(({ skill }) => skill === id);
    expect(own.some(({ heldBack }) => heldBack)).toBe(true);
    expect(own.some(({ heldBack }) => !heldBack)).toBe(true);
  }
});

describe('phrases', () => {
  test.each(phrases.filter(({ heldBack }) => !heldBack))('$phrase', ({ phrase, reply, skill }) => {
    expect(answerTo(phrase)).toEqual({ skill, reply });
  });
});

test('of the phrases held back, 95 % are understood', () => {
  const heldBack = phrases.filter((phrase) => phrase.heldBack);
  const right = heldBack.filter(({ phrase, reply }) => answerTo(phrase).reply === reply);
  expect(right.length / heldBack.length).toBeGreaterThanOrEqual(HELD_BACK_ACCURACY);
});

test('ordinary talk has no effect', () => {
  const sentences = readOrdinaryTalk();
  expect(sentences.length).toBeGreaterThanOrEqual(200);
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  const effects = sentences.filter((sentence) => {
    const { commit, asks } = dialogue.understand(sentence);
    return commit !== undefined || asks;
  });
  expect(effects).toEqual([]);
});

test.each([
  ['the timer was a mistake', 'Set a timer for five minutes.'],
  ['the alarm is at seventeenish', 'Wake me up'],
])('of “%s”, probably meant for a skill, it says that it is unsure', (phrase, example) => {
  const { skill, reply } = answerTo(phrase);
  expect(skill).toBe('none');
  expect(reply).toContain(`I'm not sure what you mean by “${phrase}”.`);
  expect(reply).toContain(example);
});

test.each([
  '',
  ' ',
  '?!',
  '🙂',
  '('.repeat(5000),
  `${'nine '.repeat(500)}plus`,
  '1/0^^',
  '\u0000',
  'set '.repeat(2000),
])('odd input %# gets an answer and no exception', (text) => {
  expect(answerTo(text).reply).toBeTypeOf('string');
});
