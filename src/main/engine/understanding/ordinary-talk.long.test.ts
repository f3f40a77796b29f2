/**
 * Talk that is meant for nobody has no effect.
 * @module-tag long
 */
import { expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue, NOT_UNDERSTOOD } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';
import { readOrdinaryTalk } from './testing/phrases.ts';

test('ordinary talk is neither answered nor asked about, and has no effect', () => {
  const sentences = readOrdinaryTalk();
  expect(sentences.length).toBeGreaterThanOrEqual(1900);
  expect(new Set(sentences).size).toBe(sentences.length);
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  const taken = sentences.filter((sentence) => {
    const { effects = [], asks, skill } = dialogue.understand(sentence);
    return effects.length > 0 || asks || skill !== NOT_UNDERSTOOD;
  });
  expect(taken).toEqual([]);
});
