/**
 * `npm run train:intents [FOLDER] [--language TAG] [--folds N] [--held-out]`: trains the classifier that proposes an intent for what no pattern
 * explains; or, held out, shows how sentences are understood that it was not trained on, and changes no weights.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { BUCKETS, featuresOf } from '../../src/main/engine/understanding/classifier/features.ts';
import { weightColumnsOf } from '../../src/main/engine/understanding/classifier/sparse-weights.ts';
import { VALUE_LANGUAGES } from '../../src/main/engine/understanding/languages/value-languages.ts';
import { packColumns } from '../../src/main/storage/columns-file.ts';
import { seeded, shuffle } from '../../src/shared/seeded-random.ts';
import { SetupError } from '../setup/terminal.mjs';
import { inShortForm, resultFile } from '../short-form.ts';
import { evaluateHeldOut } from './held-out.ts';
import { intentOf } from './labels.ts';
import { madeExamples } from './made-examples.ts';
import { readOwnSentences } from './own-sentences.ts';
import { quantised } from './quantised.ts';
import { type Example, probabilities, train, type Weights } from './trainer.ts';
import { TRAINING_LANGUAGES } from './training-languages.ts';

const EPOCHS = inShortForm(14, 1);
const OUTPUT = resolve(import.meta.dirname, '../../resources/understanding');
const print = (line: string) => process.stdout.write(`${line}\n`);
const rowSchema = z.looseObject({ source: z.string(), text: z.string() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    folds: { type: 'string', default: inShortForm('5', '0') },
    'held-out': { type: 'boolean' },
    language: { type: 'string', default: 'en' },
  },
});
const language = z.enum(VALUE_LANGUAGES).parse(values.language);
const { files: crowd, sources, talk: readTalk } = TRAINING_LANGUAGES[language];
const folder = resolve(positionals[0] ?? '../shared/understanding');
// In the short form Hark's own sentences are enough to show that it works.
const files = inShortForm(crowd, existsSync(folder) ? crowd : []);
if (files.length > 0 && !existsSync(folder)) {
  throw new SetupError(`${folder} does not exist: name the folder that holds the crowd's sentences`);
}

const rows = files.flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => rowSchema.parse(JSON.parse(line))),
);
const talk = readTalk();
const made = madeExamples(language);
const own = readOwnSentences(
  language,
  new Set(['none', ...made.map(({ intent }) => intent), ...rows.map(({ source, text }) => intentOf(source, text))]),
);
const hasCrowd = crowd.length > 0;
const said: Example[] = [
  ...rows.map(({ source, text }) => ({ text, intent: intentOf(source, text), weight: 1 })),
  ...talk.map((text) => ({ text, intent: 'none', weight: 1 })),
  ...(hasCrowd ? [] : own),
];
/** Never held out, so the figures stay those of the crowd's sentences and ordinary talk, where there are any. */
const alwaysKept = [...(hasCrowd ? own : []), ...made];
const intents = [...new Set([...said, ...alwaysKept].map(({ intent }) => intent))].sort();

if (values['held-out']) {
  const others = [...said.slice(rows.length), ...alwaysKept];
  const figures = evaluateHeldOut(rows, (kept) => {
    const examples = kept.map(({ source, text }) => ({ text, intent: intentOf(source, text), weight: 1 }));
    return train([...examples, ...others], intents, EPOCHS);
  });
  for (const [name, figure] of Object.entries(figures)) print(`${name}: ${JSON.stringify(figure)}`);
} else {
  const folds = Number(values.folds);
  const { temperature, figures } = crossValidated(folds);
  if (folds > 0) for (const figure of figures) print(JSON.stringify(figure));
  write(train([...said, ...alwaysKept], intents, EPOCHS), temperature);
}

/** What the classifier makes of sentences it has not seen, and how sure it may be of that. */
function crossValidated(count: number) {
  const order = said.map((_, index) => index);
  shuffle(order, seeded(7));
  const guesses: Guess[] = [];
  for (let fold = 0; fold < count; fold++) {
    const isHeldOut = (position: number) => position % count === fold;
    const kept = order.filter((_, position) => !isHeldOut(position)).map((index) => said[index] as Example);
    const fitted = train([...kept, ...alwaysKept], intents, EPOCHS);
    for (const index of order.filter((_, position) => isHeldOut(position))) {
      const { text, intent } = said[index] as Example;
      const scores = new Float64Array(intents.length);
      probabilities(fitted, featuresOf(text), scores);
      guesses.push({ scores: scores.map(Math.log), target: intents.indexOf(intent) });
    }
    print(`fold ${fold + 1} of ${count}`);
  }
  const temperature = count > 0 ? bestTemperature(guesses) : 1;
  return { temperature, figures: figuresOf(guesses, temperature) };
}

/** The one with the least log loss on held-out sentences. */
function bestTemperature(guesses: readonly Guess[]): number {
  const candidates = Array.from({ length: 40 }, (_, index) => 0.4 + index * 0.05);
  const losses = candidates.map((temperature) =>
    guesses.reduce(
      (sum, { scores, target }) => sum - Math.log(Math.max(softmax(scores, temperature)[target] as number, 1e-9)),
      0,
    ),
  );
  return candidates[losses.indexOf(Math.min(...losses))] as number;
}

function softmax(scores: Float64Array, temperature: number): Float64Array {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp((score - highest) / temperature));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

interface Guess {
  scores: Float64Array;
  target: number;
}

function figuresOf(guesses: readonly Guess[], temperature: number) {
  const none = intents.indexOf('none');
  const related = guesses.filter(({ target }) => target !== none);
  const unrelated = guesses.filter(({ target }) => target === none);
  const percent = (some: readonly Guess[], of: readonly Guess[]) =>
    `${((100 * some.length) / Math.max(1, of.length)).toFixed(1)} %`;
  return [0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95].map((threshold) => {
    const proposal = (guess: Guess) => proposed(guess, temperature, threshold);
    return {
      threshold,
      rightDomain: percent(
        related.filter((guess) => domainOf(proposal(guess)) === domainOf(guess.target)),
        related,
      ),
      rightIntent: percent(
        related.filter((guess) => proposal(guess) === guess.target),
        related,
      ),
      wrongDomain: percent(
        related.filter((guess) => ![undefined, domainOf(guess.target)].includes(domainOf(proposal(guess)))),
        related,
      ),
      unrelatedLeftAlone: percent(
        unrelated.filter((guess) => proposal(guess) === undefined),
        unrelated,
      ),
    };
  });
}

/** The likeliest intent of the likeliest domain; undefined when that is not likely enough, or none of Hark's. */
function proposed({ scores }: Guess, temperature: number, threshold: number): number | undefined {
  const chances = softmax(scores, temperature);
  const byDomain = new Map<string, number>();
  chances.forEach((chance, index) => {
    const domain = domainOf(index) as string;
    byDomain.set(domain, (byDomain.get(domain) ?? 0) + chance);
  });
  const [domain, likelihood] = [...byDomain].reduce((best, one) => (one[1] > best[1] ? one : best));
  if (domain === 'none' || likelihood < threshold) return undefined;
  const within = [...chances].map((chance, index) => (domainOf(index) === domain ? chance : 0));
  return within.indexOf(Math.max(...within));
}

function domainOf(index: number | undefined): string | undefined {
  return index === undefined ? undefined : intents[index]?.split('.')[0];
}

function write(weights: Weights, temperature: number): void {
  const { steps, scales } = quantised(weights);
  const { counts, intents: intentIndexes, steps: nonZero } = weightColumnsOf(steps, intents.length);
  const compressed = packColumns({ counts, intentIndexes, nonZero });
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(resultFile(join(OUTPUT, `${language}.weights.br`)), compressed);
  const header = {
    language,
    buckets: BUCKETS,
    intents,
    scales,
    biases: [...weights.biases],
    temperature,
    sources: [
      ...sources.map(({ name, licence, prefix }) => ({
        name,
        licence,
        sentences: rows.filter(({ source }) => source.startsWith(prefix)).length,
      })),
      ...(talk.length > 0 ? [{ name: "Hark's own ordinary talk", licence: 'MIT', sentences: talk.length }] : []),
      { name: "Hark's own sentences", licence: 'MIT', sentences: own.length },
      { name: "Hark's own patterns", licence: 'MIT', sentences: made.length },
    ],
  };
  writeFileSync(resultFile(join(OUTPUT, `${language}.json`)), `${JSON.stringify(header, undefined, 2)}\n`);
  print(
    `${intents.length} intents, ${said.length} sentences said, ${own.length} own and ${made.length} made, ${compressed.length} bytes`,
  );
}
