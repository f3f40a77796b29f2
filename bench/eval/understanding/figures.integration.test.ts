/** The figures of other projects' sets, where the sets are there, may not get worse than those that are committed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { RESULTS_FOLDER } from '../../write-results.ts';
import { evaluateSets, SHARED_SETS } from './sets.ts';

const committed = z
  .object({
    values: z.record(z.string(), z.object({ right: z.number(), wrong: z.number() })),
    sentences: z.record(
      z.string(),
      z.object({ right: z.number(), asked: z.number(), wrong: z.number(), wrongEffect: z.number() }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(RESULTS_FOLDER, 'understanding.json'), 'utf8')));

test.skipIf(!existsSync(SHARED_SETS))(
  'understands other projects’ sentences as well as before',
  { tags: 'long' },
  () => {
    const { values, sentences } = evaluateSets(SHARED_SETS);
    for (const [name, { figures }] of Object.entries(values)) {
      expect(figures.right, `${name}: right`).toBeGreaterThanOrEqual(committed.values[name]?.right ?? 0);
      expect(figures.wrong, `${name}: wrong`).toBeLessThanOrEqual(committed.values[name]?.wrong ?? 0);
    }
    for (const [name, { figures }] of Object.entries(sentences)) {
      const before = committed.sentences[name];
      expect(figures.right + figures.asked, `${name}: right or asked`).toBeGreaterThanOrEqual(
        (before?.right ?? 0) + (before?.asked ?? 0),
      );
      expect(figures.wrongEffect, `${name}: wrong effects`).toBeLessThanOrEqual(before?.wrongEffect ?? 0);
      expect(figures.wrong, `${name}: wrong answers`).toBeLessThanOrEqual(before?.wrong ?? 0);
    }
  },
);
