import { z } from 'zod';
import { evaluateCrowd } from '../../bench/eval/understanding/sentence-set.ts';
import { writeResult } from '../../bench/write-results.ts';
import { unavailableSkill } from '../../src/main/engine/skills/unavailable/unavailable.ts';
import { BUCKETS } from '../../src/main/engine/understanding/classifier/features.ts';
import {
  type ClassifierHeader,
  IntentClassifier,
  replaceClassifier,
} from '../../src/main/engine/understanding/classifier/intent-classifier.ts';
import { weightColumnsOf } from '../../src/main/engine/understanding/classifier/sparse-weights.ts';
import { domainOf } from '../../src/main/engine/understanding/intents/domain.ts';
import { quantised } from './quantised.ts';
import type { Weights } from './trainer.ts';

/** Every so many rows one is held out. */
const HELD_OUT = 5;

/** What Hark recognises and cannot do by itself. */
const WITHOUT_SKILL = new Set(Object.keys(unavailableSkill.intents).map(domainOf));
const rowSchema = z.looseObject({ expect: z.array(z.string()) });

const isHeldOut = (_row: unknown, index: number) => index % HELD_OUT === HELD_OUT - 1;

/**
 * How the whole of understanding does on a fifth of the crowd's sentences when its classifier was trained on the others
 * (docs/decisions/0023). Writes `bench/results/held-out.json`.
 * @returns the figures of each kind of sentence
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
  replaceClassifier('en', new IntentClassifier(header, weightColumnsOf(steps, weights.intents.length)));
  const held = rows.filter(isHeldOut).map((row) => ({ row, domains: rowSchema.parse(row).expect }));
  const figuresOf = (isMeant: (domains: readonly string[]) => boolean) =>
    evaluateCrowd(held.filter(({ domains }) => isMeant(domains)).map(({ row }) => row)).figures;
  const figures = {
    /** About what a skill does, */
    skilled: figuresOf((domains) => domains.some((domain) => !WITHOUT_SKILL.has(domain))),
    /** or about what is only recognised; */
    recognised: figuresOf((domains) => domains.length > 0),
    /** or about other things. */
    unrelated: figuresOf((domains) => domains.length === 0),
  };
  writeResult('held-out', figures);
  return figures;
}
