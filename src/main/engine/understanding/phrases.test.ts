/** What every skill makes of its phrases. */
import { beforeAll, describe, expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';
import { type Phrase, readPhrases, skillFolders } from './testing/phrases.ts';

const HELD_BACK_ACCURACY = 0.95;
const HELD_BACK_ACCURACY_OF_SKILL = 0.75;

const phrases = readPhrases();

async function answerTo(phrase: string): Promise<{ skill: string; reply: string }> {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  dialogue.said('The pasta timer has 6 minutes left.');
  const { skill, replyText } = await dialogue.lookUp(dialogue.understand(phrase), new AbortController().signal);
  return { skill, reply: replyText };
}

test('every folder holds a skill of its name, with phrases of both sets', () => {
  expect(skillFolders()).toEqual(SKILLS.map(({ id }) => id).sort());
  for (const { id } of SKILLS) {
    const own = phrases.filter(({ skill }) => skill === id);
    expect(new Set(own.map(({ heldBack }) => heldBack)), `${id}/phrases.tsv`).toEqual(new Set([true, false]));
  }
});

describe('phrases', () => {
  test.each(phrases.filter(({ heldBack }) => !heldBack))('$phrase', async ({ phrase, reply, skill }) => {
    expect(await answerTo(phrase)).toEqual({ skill, reply });
  });
});

const heldBack = phrases.filter((phrase) => phrase.heldBack);
const isWrong = async ({ phrase, reply, skill }: Phrase) => {
  const answer = await answerTo(phrase);
  return answer.reply !== reply || answer.skill !== skill;
};
const listed = (some: readonly Phrase[]) => some.map(({ skill, phrase }) => `${skill}: ${phrase}`).join('\n');

let wrong: Phrase[] = [];
beforeAll(async () => {
  const areWrong = await Promise.all(heldBack.map(isWrong));
  wrong = heldBack.filter((_, index) => areWrong[index]);
});

test('answers 95 % of the phrases held back', () => {
  expect(1 - wrong.length / heldBack.length, listed(wrong)).toBeGreaterThanOrEqual(HELD_BACK_ACCURACY);
});

test.each(SKILLS.map(({ id }) => id))('answers most of the phrases held back of the skill %s', (id) => {
  const own = heldBack.filter(({ skill }) => skill === id);
  const ownWrong = wrong.filter(({ skill }) => skill === id);
  expect(1 - ownWrong.length / own.length, listed(ownWrong)).toBeGreaterThanOrEqual(HELD_BACK_ACCURACY_OF_SKILL);
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
])('odd input %# gets an answer and no exception', async (text) => {
  expect((await answerTo(text)).reply).toBeTypeOf('string');
});
