import { expect, test } from 'vitest';
import { draftOf, EMPTY_DRAFT } from './routine-draft.ts';
import { isUnknownStep, problemsOf } from './routine-problems.ts';

const OTHERS = { 'good night': { steps: ['what time is it'], phrases: ['sleep well'] } };
const DRAFT = draftOf('tea time', { steps: ['set a timer for four minutes'] });
const problems = (change: Partial<typeof DRAFT>, skills = new Map<string, string | null>()) =>
  problemsOf({ ...DRAFT, ...change }, OTHERS, skills);

test('finds nothing to mend in a whole routine', () => {
  expect(problems({})).toEqual({});
  expect(problems({ phrases: 'brew\nmake tea', start: 'chosen', weekdays: [0] })).toEqual({});
});

test('names every field that is missing', () => {
  const empty = { ...EMPTY_DRAFT, start: 'chosen', at: '', weekdays: [] } as const;
  expect(problemsOf(empty, {}, new Map())).toEqual({
    name: { type: 'length', phrase: '' },
    steps: 'missing',
    at: 'missing',
    weekdays: 'missing',
  });
});

test('refuses a name without words, and one that is too long', () => {
  for (const name of ['!!!', 'a', 'x'.repeat(61)]) expect(problems({ name }).name?.type).toBe('length');
});

test('refuses names and phrases that start another routine, however they are written', () => {
  expect(problems({ name: 'Good night!' }).name).toEqual({ type: 'taken', phrase: 'Good night!' });
  expect(problems({ phrases: 'brew\nSleep, well' }).phrases).toEqual({ type: 'taken', phrase: 'Sleep, well' });
});

test('refuses words that end things, and more phrases than are kept', () => {
  const skills = new Map([['stop', 'control']]);
  expect(problems({ name: ' stop ' }, skills).name?.type).toBe('reserved');
  expect(problems({ phrases: 'stop' }, skills).phrases).toEqual({ type: 'reserved', phrase: 'stop' });
  const many = Array.from({ length: 11 }, (_, place) => `phrase ${place}`).join('\n');
  expect(problems({ phrases: many }).phrases?.type).toBe('many');
});

test('doubts a step that no skill understands or that starts a routine, and none that is not looked up yet', () => {
  const skills = new Map([
    ['tell me a joke', 'smalltalk'],
    ['run the tea time routine', 'routines'],
    ['sing like a bird', null],
  ]);
  expect(isUnknownStep(' tell me a joke', skills)).toBe(false);
  expect(isUnknownStep('run the tea time routine', skills)).toBe(true);
  expect(isUnknownStep('sing like a bird', skills)).toBe(true);
  expect(isUnknownStep('sing like a', skills)).toBe(false);
});
