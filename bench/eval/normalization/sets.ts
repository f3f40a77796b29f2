import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { SPOKEN_LANGUAGES, type SpokenLanguage } from '../../../src/main/engine/speech/tts/text/spoken/language.ts';
import { spokenSentences } from '../../../src/main/engine/speech/tts/text/spoken/spoken-sentences.ts';
import { ALSO_RIGHT } from './also-right.ts';
import { comparable } from './compare.ts';

/** Where the sets are when they are there; nothing of the product needs them. */
export const SHARED_SETS = resolve(import.meta.dirname, '../../../../shared/normalization');

const rowSchema = z.object({ kind: z.string(), text: z.string(), spoken: z.string() });

interface KindFigures {
  texts: number;
  /** As the set has it, or listed as also right. */
  right: number;
  /** Of `right`: said in another way, and listed with its reason. */
  listed: number;
}

interface SetFigures extends KindFigures {
  share: number;
  p50Ms: number;
  maxMs: number;
  kinds: Record<string, KindFigures>;
}

export interface SetResult {
  figures: SetFigures;
  others: { kind: string; text: string; spoken: string; expected: string; reason?: string }[];
}

/** Says every text of the folder's `en.jsonl` and `de.jsonl`. @throws ZodError when a line does not fit */
export function evaluateSets(folder: string): Partial<Record<SpokenLanguage, SetResult>> {
  const results: Partial<Record<SpokenLanguage, SetResult>> = {};
  for (const language of SPOKEN_LANGUAGES) {
    const file = join(folder, `${language}.jsonl`);
    if (existsSync(file)) results[language] = evaluateSet(file, language);
  }
  return results;
}

function evaluateSet(file: string, language: SpokenLanguage): SetResult {
  const kinds: Record<string, KindFigures> = {};
  const times: number[] = [];
  const others: SetResult['others'] = [];
  // The first text compiles the rules.
  spokenSentences('1', { language });
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    if (line === '') continue;
    const { kind, text, spoken: expected } = rowSchema.parse(JSON.parse(line));
    const startedAt = performance.now();
    const spoken = spokenSentences(text, { language }).join(' ');
    times.push(performance.now() - startedAt);
    const isSame = comparable(spoken, language) === comparable(expected, language);
    const reason = isSame ? undefined : ALSO_RIGHT[language].get(text);
    const figures = (kinds[kind] ??= { texts: 0, right: 0, listed: 0 });
    figures.texts += 1;
    if (isSame || reason !== undefined) figures.right += 1;
    if (reason !== undefined) figures.listed += 1;
    if (!isSame) others.push({ kind, text, spoken, expected, ...(reason === undefined ? {} : { reason }) });
  }
  const sum = (count: (figures: KindFigures) => number) =>
    Object.values(kinds).reduce((all, one) => all + count(one), 0);
  const texts = sum((one) => one.texts);
  const right = sum((one) => one.right);
  times.sort((a, b) => a - b);
  const rounded = (ms: number | undefined) => Math.round(100 * (ms ?? 0)) / 100;
  return {
    figures: {
      texts,
      right,
      listed: sum((one) => one.listed),
      share: Math.round((1000 * right) / texts) / 1000,
      p50Ms: rounded(times[Math.floor(times.length / 2)]),
      maxMs: rounded(times.at(-1)),
      kinds,
    },
    others,
  };
}
