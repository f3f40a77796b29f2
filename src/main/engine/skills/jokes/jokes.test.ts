import { expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { GERMAN_JOKES, GERMAN_RIDDLES } from './de/jokes.ts';
import { Deck } from './deck.ts';
import { JOKES, RIDDLES } from './en/jokes.ts';

const COLLECTIONS = {
  en: { jokes: JOKES, riddles: RIDDLES },
  de: { jokes: GERMAN_JOKES, riddles: GERMAN_RIDDLES },
};

function openTalk(language: IntentLanguage = 'en') {
  // A generator with a fixed seed (Park and Miller): every run tells the same jokes.
  let seed = 7;
  const random = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  const context = makeFixedContext(undefined, language);
  const dialogue = new Dialogue(SKILLS, { ...context, deck: new Deck(random) }, language);
  return (sentence: string): string => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return plan.replyText;
  };
}

test.each(Object.entries(COLLECTIONS))(
  'there are sixty in %s, all different and short enough to listen to',
  (_, of) => {
    const all = [...of.jokes, ...of.riddles.map(({ question }) => question)];
    expect(new Set(all).size).toBeGreaterThanOrEqual(60);
    expect(all.filter((joke) => joke.length > 140)).toEqual([]);
    expect(of.riddles.filter(({ answer, key }) => !key.test(answer))).toEqual([]);
  },
);

test('tells no joke again before half of them are told, whatever is said between', () => {
  const talk = openTalk();
  const told: string[] = [];
  for (let count = 0; count < 100; count++) {
    const joke = talk('Tell me a joke.');
    expect(told.slice(-JOKES.length / 2)).not.toContain(joke);
    told.push(joke);
    talk('What is 12 times 7?');
  }
});

test('a joke that was only prepared is not told', () => {
  const deck = new Deck(() => 0);
  expect([deck.pick('jokes', [0, 1, 2]), deck.pick('jokes', [0, 1, 2])]).toEqual([0, 0]);
  deck.told('jokes', 0);
  expect(deck.pick('jokes', [0, 1, 2])).toBe(1);
  expect(deck.pick('jokes', [0])).toBe(0);
});

test('goes on with another one', () => {
  const talk = openTalk();
  const first = talk('Tell me a joke.');
  const second = talk('Another one.');
  expect(JOKES).toContain(second);
  expect(second).not.toBe(first);
});

test('has a joke about what is asked for, or says that it has none', () => {
  const talk = openTalk();
  expect(talk('Tell me a joke about penguins.')).toContain('penguin');
  expect(talk('Tell me a joke about taxes.')).toMatch(/^I know no joke about taxes, but this one\. /);
});

test('a language model may know a joke about what Hark knows none of', () => {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  expect(dialogue.understand('Tell me a joke about taxes.').isBetterAskedOfModel).toBe(true);
  expect(dialogue.understand('Tell me a joke.').isBetterAskedOfModel).toBeUndefined();
});

test.each([
  ['a right guess', (answer: string) => `Is it ${answer}`, /^That is right\. /],
  ['a wrong guess', () => 'Is it a green elephant?', /^A good guess, but no\. /],
  ['giving up', () => 'I have no idea.', /^[A-Z]/],
])('a riddle is solved after %s', (_what, guess, reply) => {
  const talk = openTalk();
  const question = talk('Ask me a riddle.');
  const riddle = RIDDLES.find((each) => each.question === question);
  const answer = riddle?.answer ?? '';
  const told = talk(guess(answer.toLowerCase().replace(/\.$/, '')));
  expect(told).toMatch(reply);
  expect(told.endsWith(answer)).toBe(true);
});

test('in German, tells, goes on, and looks for a joke about something', () => {
  const talk = openTalk('de');
  const first = talk('Erzähl mir einen Witz.');
  const second = talk('Noch einen.');
  expect(GERMAN_JOKES).toEqual(expect.arrayContaining([first, second]));
  expect(second).not.toBe(first);
  expect(talk('Kennst du einen Witz über Katzen?')).toContain('Katze');
  expect(talk('Erzähl mir einen Witz über Steuern.')).toMatch(/^Zu „Steuern“ kenne ich keinen Witz, aber diesen\. /);
});

test.each([
  ['a right guess', (answer: string) => `Ist es ${answer}?`, /^Das ist richtig\. /],
  ['a bare guess', (answer: string) => answer, /^Das ist richtig\. /],
  ['a wrong guess', () => 'Ist es ein grüner Elefant?', /^Gut geraten, aber nein\. /],
  ['giving up', () => 'Keine Ahnung.', /^[A-Z]/],
])('a German riddle is solved after %s', (_what, guess, reply) => {
  const talk = openTalk('de');
  const question = talk('Stell mir ein Rätsel.');
  const answer = GERMAN_RIDDLES.find((each) => each.question === question)?.answer ?? '';
  const told = talk(guess(answer.replace(/\.$/, '')));
  expect(told).toMatch(reply);
  expect(told.endsWith(answer)).toBe(true);
});
