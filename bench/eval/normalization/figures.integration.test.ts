/** The figures of other projects' sets, where the sets are there, may not get worse than those that are committed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { SPOKEN_LANGUAGES } from '../../../src/main/engine/speech/tts/text/spoken/language.ts';
import { RESULTS_FOLDER } from '../../write-results.ts';
import { evaluateSets, SHARED_SETS } from './sets.ts';

const kindsSchema = z.object({ kinds: z.record(z.string(), z.object({ right: z.number() })) });
const committed = z
  .object({ en: kindsSchema, de: kindsSchema })
  .parse(JSON.parse(readFileSync(join(RESULTS_FOLDER, 'normalization.json'), 'utf8')));

test.skipIf(!existsSync(SHARED_SETS))('says other projects’ texts as well as before, kind by kind', () => {
  const results = evaluateSets(SHARED_SETS);
  for (const language of SPOKEN_LANGUAGES) {
    for (const [kind, { right }] of Object.entries(results[language]?.figures.kinds ?? {})) {
      expect(right, `${language}: ${kind}`).toBeGreaterThanOrEqual(committed[language].kinds[kind]?.right ?? 0);
    }
  }
});
