import { expect, test } from 'vitest';
import { routineSchema } from '../../../shared/engine/routine.ts';
import { ROUTINE_SUGGESTIONS } from '../../../shared/engine/routine-suggestions.ts';
import { draftOf, EMPTY_DRAFT, routineOf, withRoutine, withStepAfter, withStepMoved } from './routine-draft.ts';

test('gives a routine back as it was, whichever parts it has', () => {
  const routines = [
    { steps: ['what time is it'] },
    { steps: ['what time is it', 'tell me a joke'], phrases: ['well, good morning', 'morning'] },
    { steps: ['what time is it'], at: '06:30' },
    { steps: ['what time is it'], at: '06:30', weekdays: [1, 2, 3, 4, 5] },
    { steps: ['what time is it'], at: '23:05', weekdays: [0, 6] },
    ...ROUTINE_SUGGESTIONS.map(({ name: _, ...routine }) => routine),
  ];
  for (const routine of routines) expect(routineOf(draftOf('a name', routine))).toEqual(routine);
});

test('drops the time when it starts by its name alone, and days that do not count', () => {
  const draft = draftOf('early', { steps: ['what time is it'], at: '06:30', weekdays: [0, 6] });
  expect(routineOf({ ...draft, start: 'said' })).toEqual({ steps: ['what time is it'] });
  expect(routineOf({ ...draft, start: 'daily' })).toEqual({ steps: ['what time is it'], at: '06:30' });
  expect(routineOf({ ...draft, start: 'weekdays' })).toMatchObject({ weekdays: [1, 2, 3, 4, 5] });
  expect(routineOf({ ...draft, start: 'chosen', weekdays: [6, 2] })).toMatchObject({ weekdays: [2, 6] });
});

test('leaves out empty lines and spaces around words', () => {
  const steps = [
    { id: 4, text: '  tell me a joke ' },
    { id: 7, text: ' ' },
  ];
  const routine = routineOf({ ...EMPTY_DRAFT, name: 'fun', steps, phrases: ' \n amuse me \n' });
  expect(routine).toEqual({ steps: ['tell me a joke'], phrases: ['amuse me'] });
  expect(routineSchema.parse(routine)).toEqual(routine);
});

test('adds a step after another one, and moves one, each with an id of its own', () => {
  const steps = ['a', 'b', 'c'].map((text, id) => ({ id, text }));
  const added = withStepAfter(steps, 0);
  expect(added.map(({ text }) => text)).toEqual(['a', '', 'b', 'c']);
  expect(new Set(added.map(({ id }) => id)).size).toBe(4);
  expect(withStepAfter([], 0)).toEqual([{ id: 0, text: '' }]);
  expect(withStepMoved(steps, 2, 0).map(({ text }) => text)).toEqual(['c', 'a', 'b']);
  expect(withStepMoved(steps, 0, 1).map(({ text }) => text)).toEqual(['b', 'a', 'c']);
});

test('keeps a renamed routine at its place, and adds one that is new or gone', () => {
  const routines = { one: { steps: ['a'] }, two: { steps: ['b'] } };
  expect(Object.keys(withRoutine(routines, 'one', 'first', { steps: ['a'] }))).toEqual(['first', 'two']);
  expect(Object.keys(withRoutine(routines, '', 'three', { steps: ['c'] }))).toEqual(['one', 'two', 'three']);
  expect(Object.keys(withRoutine(routines, 'gone', 'gone', { steps: ['c'] }))).toEqual(['one', 'two', 'gone']);
});
