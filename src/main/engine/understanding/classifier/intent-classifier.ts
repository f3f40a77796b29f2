import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../../models/catalogue/project-root.ts';
import { unpackColumns } from '../../../storage/columns-file.ts';
import { domainOf } from '../intents/domain.ts';
import type { IntentLanguage } from '../languages/languages.ts';
import { BUCKETS, bucketOfWord, featuresOf } from './features.ts';
import { SparseWeights, type WeightColumns } from './sparse-weights.ts';

/** What a sentence is probably about. */
export interface Proposal {
  /** Such as `timer.start`; `none` for what Hark has no domain for. */
  intent: string;
  /** How often such a guess is right, 0 to 1. */
  confidence: number;
}

const headerSchema = z.object({
  language: z.string(),
  buckets: z.literal(BUCKETS),
  intents: z.array(z.string()).min(2).max(256),
  /** What a step of an intent's weights, -127 to 127, is worth. */
  scales: z.array(z.number().positive()),
  biases: z.array(z.number()),
  /** Divides the scores, so that the confidence is as often right as it says (Guo et al. 2017). */
  temperature: z.number().positive(),
  sources: z.array(z.object({ name: z.string(), licence: z.string(), sentences: z.number() })),
});
export type ClassifierHeader = z.infer<typeof headerSchema>;

/** Multinomial logistic regression over words and letters: a guess at what a sentence is about, in a fraction of a millisecond. */
export class IntentClassifier {
  readonly #scores: Float64Array;
  /** By intent. */
  readonly #domains: readonly string[];

  readonly #weights: SparseWeights;

  /** @throws Error when the weights do not fit the header */
  constructor(
    private readonly header: ClassifierHeader,
    weights: WeightColumns,
  ) {
    this.#weights = new SparseWeights(weights, header.intents.length);
    this.#scores = new Float64Array(header.intents.length);
    this.#domains = header.intents.map(domainOf);
  }

  /** How much a word speaks for an intent, as a share of what speaks most for it; below 0 when it speaks against it. */
  weightOf(word: string, intent: string): number {
    const index = this.header.intents.indexOf(intent);
    if (index < 0) return 0;
    return this.#weights.at(bucketOfWord(word), index) / 127;
  }

  /** @returns the likeliest intent of the likeliest domain, with the likelihood of the domain */
  propose(sentence: string): Proposal {
    const { intents, scales, biases, temperature } = this.header;
    const features = featuresOf(sentence);
    const length = Math.sqrt(features.length);
    const sums = new Int32Array(intents.length);
    for (const bucket of features) this.#weights.addTo(sums, bucket);
    sums.forEach((sum, intent) => {
      this.#scores[intent] = ((sum * (scales[intent] as number)) / length + (biases[intent] as number)) / temperature;
    });
    return this.#likeliest();
  }

  #likeliest(): Proposal {
    const { intents } = this.header;
    const highest = Math.max(...this.#scores);
    const powers = [...this.#scores].map((score) => Math.exp(score - highest));
    const byDomain = new Map<string, { power: number; intent: string; most: number }>();
    powers.forEach((power, index) => {
      const intent = intents[index] as string;
      const domain = this.#domains[index] as string;
      const known = byDomain.get(domain) ?? { power: 0, intent, most: 0 };
      const best = power > known.most ? { intent, most: power } : known;
      byDomain.set(domain, { ...best, power: known.power + power });
    });
    const [best] = [...byDomain.values()].sort((a, b) => b.power - a.power);
    const total = powers.reduce((sum, power) => sum + power, 0);
    return { intent: best?.intent ?? 'none', confidence: (best?.power ?? 0) / total };
  }
}

const loaded = new Map<IntentLanguage, IntentClassifier>();

/**
 * The trained classifier of a language; it is read once.
 * @throws Error when its file is missing or damaged
 */
export function classifierOf(language: IntentLanguage): IntentClassifier {
  const known = loaded.get(language);
  if (known) return known;
  const folder = join(projectRoot, 'resources/understanding');
  const header = headerSchema.parse(JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')));
  const file = readFileSync(join(folder, `${language}.weights.br`));
  const [counts, intentIndexes, steps] = unpackColumns(file, 3) as [Uint8Array, Uint8Array, Uint8Array];
  const classifier = new IntentClassifier(header, {
    counts,
    intents: intentIndexes,
    steps: new Int8Array(steps.buffer),
  });
  loaded.set(language, classifier);
  return classifier;
}

/** TEMPORARY until a German classifier is trained. */
export function hasClassifier(language: IntentLanguage): boolean {
  return loaded.has(language) || existsSync(join(projectRoot, `resources/understanding/${language}.json`));
}

/** Lets another classifier propose, to judge one that was trained on fewer sentences. */
export function replaceClassifier(language: IntentLanguage, classifier: IntentClassifier): void {
  loaded.set(language, classifier);
}
