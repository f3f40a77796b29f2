import { evaluateCrowd } from '../../bench/eval/understanding/sentence-set.ts';
import { writeResult } from '../../bench/write-results.ts';
import { BUCKETS } from '../../src/main/engine/understanding/classifier/features.ts';
import {
  type ClassifierHeader,
  IntentClassifier,
  replaceClassifier,
} from '../../src/main/engine/understanding/classifier/intent-classifier.ts';
import { quantised } from './quantised.ts';
import type { Weights } from './trainer.ts';

/** Every so many rows one is held out. */
const HELD_OUT = 5;

const isHeldOut = (_row: unknown, index: number) => index % HELD_OUT === HELD_OUT - 1;

/**
 * How the whole of understanding does on a fifth of the crowd's sentences when its classifier was trained on the others
 * (docs/decisions/0023). Writes `bench/results/held-out.json`.
 * @returns a row for the sentences with a domain and one for those without
 */
export function evaluateHeldOut<Row extends { source: string; text: string }>(
  rows: readonly Row[],
  trainOn: (kept: readonly Row[]) => Weights,
) {
  const weights = trainOn(rows.filter((row, index) => !isHeldOut(row, index)));
  const { steps, scales } = quantised(weights);
  const header: ClassifierHeader = {
    language: 'en',
    buckets: BUCKETS,
    intents: [...weights.intents],
    scales,
    biases: [...weights.biases],
    temperature: 1,
    sources: [],
  };
  replaceClassifier('en', new IntentClassifier(header, steps));
  const held = rows.filter(isHeldOut);
  const isUnrelated = (row: object) => 'expect' in row && Array.isArray(row.expect) && row.expect.length === 0;
  const sets = { related: held.filter((row) => !isUnrelated(row)), unrelated: held.filter(isUnrelated) };
  const figures = { related: evaluateCrowd(sets.related).figures, unrelated: evaluateCrowd(sets.unrelated).figures };
  writeResult('held-out', figures);
  return figures;
}
