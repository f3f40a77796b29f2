import { expect, test } from 'vitest';
import { stepsOf } from '../steps.ts';
import { isOfMorning } from './half-of-day.ts';
import { germanStepWords } from './steps.ts';

const KNOWN = new Set([
  'stell einen Wecker',
  'erzähl einen Witz',
  'setz Milch und Eier auf die Liste',
  'sag mir, was heute ansteht',
]);

test.each([
  ['stell einen Wecker und erzähl einen Witz', ['stell einen Wecker', 'erzähl einen Witz'], []],
  ['stell einen Wecker, dann erzähl einen Witz.', ['stell einen Wecker', 'erzähl einen Witz'], []],
  ['erzähl einen Witz und stell danach einen Wecker', ['erzähl einen Witz', 'stell einen Wecker'], []],
  [
    'setz Milch und Eier auf die Liste und erzähl einen Witz',
    ['setz Milch und Eier auf die Liste', 'erzähl einen Witz'],
    [],
  ],
  ['erzähl einen Witz und sag mir, was heute ansteht', ['erzähl einen Witz', 'sag mir, was heute ansteht'], []],
  ['erzähl einen Witz und flieg zum Mond', ['erzähl einen Witz', 'flieg zum Mond'], ['flieg zum Mond']],
])('cuts “%s”', (said, steps, unknown) => {
  expect(stepsOf(said, (sentence) => KNOWN.has(sentence), germanStepWords)).toEqual({ steps, unknown });
});

test.each([
  ['guten Morgen', true],
  ['Aufstehen', true],
  ['stressiger Morgen', true],
  ['Morgenroutine', true],
  ['Gute Nacht', false],
  ['Filmabend', false],
])('“%s” is one for the morning: %s', (name, is) => {
  expect(isOfMorning(name)).toBe(is);
});
