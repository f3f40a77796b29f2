import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  evaluateCrowd,
  evaluateHomeAssistant,
  evaluateUnrelated,
  readRows,
  type SentenceResult,
} from './sentence-set.ts';
import { evaluateTalk } from './talk-set.ts';
import { evaluateValueSet, type ValueSetResult } from './value-set.ts';

/** Where other projects' sets are when they are there; nothing of the product needs them. */
export const SHARED_SETS = resolve(import.meta.dirname, '../../../../shared/understanding');

const VALUE_SETS = {
  'duckling-time-en': { kind: 'time', language: 'en' },
  'duckling-duration-en': { kind: 'duration', language: 'en' },
  'duckling-duration-de': { kind: 'duration', language: 'de' },
} as const;
const SENTENCE_SETS = {
  'ohf-en': (rows: readonly unknown[]) => evaluateHomeAssistant(rows, 'en'),
  'ohf-de': (rows: readonly unknown[]) => evaluateHomeAssistant(rows, 'de'),
  'crowd-en': evaluateCrowd,
  'unrelated-en': evaluateUnrelated,
} as const;
const TALK_SET = 'ordinary-talk';

export interface SetResults {
  values: Record<string, ValueSetResult>;
  sentences: Record<string, SentenceResult>;
}

/** Reads every set of the folder. @param only the name of a single one */
export function evaluateSets(folder: string, only?: string): SetResults {
  const results: SetResults = { values: {}, sentences: {} };
  const wanted = (name: string) => (only === undefined || only === name) && existsSync(fileOf(folder, name));
  for (const [name, { kind, language }] of Object.entries(VALUE_SETS)) {
    if (wanted(name)) results.values[name] = evaluateValueSet(fileOf(folder, name), kind, language);
  }
  for (const [name, evaluate] of Object.entries(SENTENCE_SETS)) {
    if (wanted(name)) results.sentences[name] = evaluate(readRows(fileOf(folder, name)));
  }
  if (only === undefined || only === TALK_SET) {
    results.sentences[TALK_SET] = evaluateTalk(join(folder, '../corpus/manifest.jsonl'));
  }
  return results;
}

const fileOf = (folder: string, name: string) => join(folder, `${name}.jsonl`);
