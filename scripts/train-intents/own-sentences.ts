import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { IntentLanguage } from '../../src/main/engine/understanding/languages/languages.ts';
import { SetupError } from '../setup/terminal.mjs';
import type { Example } from './trainer.ts';

const FOLDER = join(import.meta.dirname, 'own-sentences');
/** They are worded the way people speak, so they count as much as the crowd's. */
const WEIGHT = 1;

/** The sentences of all files of that language. @throws as `parseOwnSentences` */
export function readOwnSentences(language: IntentLanguage, intents: ReadonlySet<string>): Example[] {
  return readdirSync(join(FOLDER, language))
    .sort()
    .flatMap((file) => parseOwnSentences(readFileSync(join(FOLDER, language, file), 'utf8'), intents, file));
}

/**
 * Parses the sentences that were written for Hark. Each line has an intent, a tab and a sentence.
 * @param intents the intents that exist
 * @param file where they stand
 * @throws SetupError that names the first line without a tab, without a sentence, or with an unknown intent
 */
export function parseOwnSentences(content: string, intents: ReadonlySet<string>, file: string): Example[] {
  const lineSchema = z.tuple(
    [
      z.string().refine((intent) => intents.has(intent), 'its intent does not exist'),
      z.string().trim().min(1, 'it has no sentence'),
    ],
    'it must be an intent, a tab and a sentence',
  );
  return content
    .trimEnd()
    .split('\n')
    .map((line, index) => {
      const parsed = lineSchema.safeParse(line.split('\t'));
      if (!parsed.success) {
        const reasons = parsed.error.issues.map(({ message }) => message).join(', ');
        throw new SetupError(`${file}, line ${index + 1}, "${line}": ${reasons}`);
      }
      const [intent, text] = parsed.data;
      return { text, intent, weight: WEIGHT };
    });
}
