/** Hark's phonemes, compared with those the voices were trained with, may not get worse than what is committed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { englishPhonemes } from '../../../src/main/engine/speech/tts/neural/english/english-phonemes.ts';
import { espeakPhonemes } from '../../../src/main/engine/speech/tts/neural/espeak/espeak-phonemes.ts';
import { modelWithId } from '../../../src/main/models/catalogue/manifest.ts';
import { placeOf } from '../../../src/main/models/catalogue/model-folders.ts';
import { RESULTS_FOLDER } from '../../write-results.ts';
import { compare } from './compare.ts';
import { hasSharedTexts, readSentences, sampleOf } from './texts.ts';

const kinds = z.record(z.string(), z.object({ same: z.number(), words: z.number() }));
const committed = z
  .object({ varieties: z.object({ 'en-us': z.object({ kinds }) }) })
  .parse(JSON.parse(readFileSync(join(RESULTS_FOLDER, 'phonemes.json'), 'utf8')));
const isMeasurable = hasSharedTexts() && placeOf(modelWithId('espeak-ng')) !== 'missing';

test.skipIf(!isMeasurable)('gives as many words the phonemes of eSpeak NG as before', async () => {
  const found = await compare(sampleOf(readSentences()), 'en-us', englishPhonemes(), await espeakPhonemes());
  for (const [kind, { same, words }] of Object.entries(found.kinds)) {
    const before = committed.varieties['en-us'].kinds[kind];
    expect(same / words, kind).toBeGreaterThanOrEqual(((before?.same ?? 0) / (before?.words ?? 1)) * 0.999);
  }
});
