/** What every skill makes of its phrases, in each language. */
import { beforeAll, describe, expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import type { IntentLanguage } from './languages/languages.ts';
import { englishWordsIn } from './testing/english-words.ts';
import { makeFixedContext } from './testing/fixed-context.ts';
import { LAST_REPLIES, type Phrase, readPhrases, skillFolders } from './testing/phrases.ts';

const HELD_BACK_ACCURACY = 0.95;
const HELD_BACK_ACCURACY_OF_SKILL = 0.75;

/** Skills whose replies hold texts that others wrote: those are in their own language. */
const QUOTING_SKILLS: ReadonlySet<string> = new Set(['facts', 'news', 'media']);

async function answerTo(phrase: string, language: IntentLanguage): Promise<{ skill: string; reply: string }> {
  const dialogue = new Dialogue(SKILLS, makeFixedContext(undefined, language), language);
  dialogue.said(LAST_REPLIES[language]);
  const { skill, replyText } = await dialogue.lookUp(dialogue.understand(phrase), new AbortController().signal);
  return { skill, reply: replyText };
}

test('every folder holds a skill of its name', () => {
  expect(skillFolders()).toEqual(SKILLS.map(({ id }) => id).sort());
});

describe.each(['en', 'de'] as const)('phrases in the language “%s”', (language) => {
  const phrases = readPhrases(language);
  const heldBack = phrases.filter((phrase) => phrase.heldBack);
  let wrong: Phrase[] = [];
  beforeAll(async () => {
    const isWrong = async ({ phrase, reply, skill }: Phrase) => {
      const answer = await answerTo(phrase, language);
      return answer.reply !== reply || answer.skill !== skill;
    };
    const areWrong = await Promise.all(heldBack.map(isWrong));
    wrong = heldBack.filter((_, index) => areWrong[index]);
  });
  const listed = (some: readonly Phrase[]) => some.map(({ skill, phrase }) => `${skill}: ${phrase}`).join('\n');

  test.each(SKILLS.map(({ id }) => id))('the skill %s has phrases of both sets', (id) => {
    const own = phrases.filter(({ skill }) => skill === id);
    expect(new Set(own.map(({ heldBack }) => heldBack))).toEqual(new Set([true, false]));
  });

  test.each(phrases.filter(({ heldBack }) => !heldBack))('$phrase', async ({ phrase, reply, skill }) => {
    expect(await answerTo(phrase, language)).toEqual({ skill, reply });
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
    `${'neun '.repeat(500)}plus`,
    '1/0^^',
    '\u0000',
    'set '.repeat(2000),
    'stelle nicht '.repeat(2000),
  ])('odd input %# gets an answer and no exception', async (text) => {
    expect((await answerTo(text, language)).reply).toBeTypeOf('string');
  });
});

test('no German reply holds an English word', async () => {
  const rows = readPhrases('de').filter(({ skill }) => !QUOTING_SKILLS.has(skill));
  const answers = await Promise.all(rows.map(async ({ phrase }) => ({ phrase, ...(await answerTo(phrase, 'de')) })));
  const english = answers.filter(({ reply }) => englishWordsIn(reply).length > 0);
  expect(english.map(({ phrase, reply }) => `${phrase}: ${reply} (${englishWordsIn(reply)})`)).toEqual([]);
});
