import { expect, test } from 'vitest';
import { modelManifest } from '../catalogue/manifest.ts';
import { publishedFactsOf } from './published-facts.ts';

test('lists the sample sentence of each voice that has one', () => {
  const voices = modelManifest.filter(({ sample }) => sample !== undefined);
  expect(voices.length).toBeGreaterThan(0);
  expect(voices.map((voice) => publishedFactsOf(voice).sample)).toEqual(voices.map(({ sample }) => sample));
});
