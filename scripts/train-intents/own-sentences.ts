import { z } from 'zod';
import { SetupError } from '../setup/terminal.mjs';
import type { Example } from './trainer.ts';

export const OWN_SENTENCES_FILE = 'own-sentences.tsv';
/** They are worded the way people speak, so they count as much as the crowd's. */
const WEIGHT = 1;

/**
 * Parses the sentences that were written for Hark. Each line has an intent, a tab and a sentence.
 * @param intents the intents that exist
 * @throws SetupError that names the first line without a tab, without a sentence, or with an unknown intent
 */
export function parseOwnSentences(content: string, intents: ReadonlySet<string>): Example[] {
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
        throw new SetupError(`${OWN_SENTENCES_FILE}, line ${index + 1}, "${line}": ${reasons}`);
      }
      const [intent, text] = parsed.data;
      return { text, intent, weight: WEIGHT };
    });
}
