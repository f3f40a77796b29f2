import { expect, test } from 'vitest';
import { describeMoment, describeUser, type KnownUser } from './prompt-parts.ts';

const SAID_AT_MS = Date.UTC(2026, 2, 4, 15, 4);
const NOBODY: KnownUser = { name: null, place: null, facts: [] };
const ANNA: KnownUser = {
  name: 'Anna',
  place: 'Leeds',
  facts: [
    { text: 'my bike is in the cellar', saidAtMs: SAID_AT_MS },
    { text: 'Tom is allergic to nuts', saidAtMs: SAID_AT_MS + 12 * 3_600_000 },
  ],
};
const moment = ({ hasTimeOfDay = true, state = '' } = {}) =>
  describeMoment({ state, now: new Date(SAID_AT_MS), timeZone: 'Europe/London', hasTimeOfDay });

test('what is known about the user is name, place and facts', () => {
  expect(describeUser(ANNA, 'Europe/London')).toBe(
    [
      "The user's name is Anna.",
      'The user is in Leeds.',
      'The user asked you to remember, in their own words, by the day it was said:',
      '- 2026-03-04: my bike is in the cellar',
      '- 2026-03-05: Tom is allergic to nuts',
    ].join('\n'),
  );
  expect(describeUser(NOBODY, 'Europe/London')).toBe('');
});

test('the moment is the time, or only the day', () => {
  expect(moment()).toBe('It is Wednesday, March 4, 2026, 3:04 PM (time zone Europe/London).');
  expect(moment({ hasTimeOfDay: false })).toBe('Today is Wednesday, March 4, 2026.');
});

test('the moment tells what is set and kept, and no more of it than fits', () => {
  const told = 'What you have set or kept for the user now: ';
  expect(moment({ state: 'The pasta timer has 6 minutes left.' })).toMatch(
    new RegExp(`^${told}The pasta timer has 6 minutes left\\.\n\nIt is`),
  );
  expect(moment({ state: 'milk, '.repeat(1000) }).length).toBeLessThan(1700);
});

test('only the newest facts that fit are told', () => {
  const facts = Array.from({ length: 50 }, (_, index) => ({
    text: `fact ${index} ${'x'.repeat(90)}`,
    saidAtMs: SAID_AT_MS,
  }));
  const lines = describeUser({ ...NOBODY, facts }, 'UTC')
    .split('\n')
    .slice(1);
  expect(lines.length).toBeGreaterThan(10);
  expect(lines.length).toBeLessThan(25);
  expect(lines.at(-1)).toContain('fact 49');
});

test('the moment names the language of the answer where another one than English is spoken', () => {
  const at = { state: '', now: new Date(SAID_AT_MS), timeZone: 'Europe/London', hasTimeOfDay: false };
  expect(describeMoment({ ...at, answerIn: 'de' })).toBe('Today is Wednesday, March 4, 2026.\n\nAnswer in German.');
});
