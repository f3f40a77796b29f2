/** `npm run eval -- understanding [FOLDER] [--list] [--only SET]`: how sentences, times and durations of other projects' tests are understood. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../../scripts/setup/terminal.mjs';
import { writeResult } from '../../write-results.ts';
import { evaluateCrowd, evaluateHomeAssistant, readRows } from './sentence-set.ts';
import { evaluateValueSet, type ValueFigures } from './value-set.ts';

const VALUE_SETS = [
  { name: 'duckling-time-en', kind: 'time', language: 'en' },
  { name: 'duckling-duration-en', kind: 'duration', language: 'en' },
  { name: 'duckling-duration-de', kind: 'duration', language: 'de' },
] as const;
const SENTENCE_SETS = [
  { name: 'ohf-en', evaluate: evaluateHomeAssistant },
  { name: 'crowd-en', evaluate: evaluateCrowd },
  { name: 'unrelated-en', evaluate: evaluateCrowd },
] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, only: { type: 'string' } },
});
const folder = resolve(positionals[0] ?? '../shared/understanding');
if (!existsSync(folder)) throw new SetupError(`${folder} does not exist: name the folder that holds the sets`);
const wanted = <Set extends { name: string }>(sets: readonly Set[]) =>
  sets.filter(({ name }) => values.only === undefined || values.only === name);

const valueFigures: Record<string, ValueFigures> = {};
for (const { name, kind, language } of wanted(VALUE_SETS)) {
  const result = evaluateValueSet(join(folder, `${name}.jsonl`), kind, language);
  valueFigures[name] = result.figures;
  if (!values.list) continue;
  for (const { text, expected, read } of result.failures)
    console.info(`${name}: “${text}”: ${read}, expected ${expected}`);
}
const sentenceFigures: Record<string, object> = {};
for (const { name, evaluate } of wanted(SENTENCE_SETS)) {
  const { figures, others } = evaluate(readRows(join(folder, `${name}.jsonl`)));
  sentenceFigures[name] = figures;
  if (!values.list) continue;
  for (const { text, outcome, expected, report } of others) {
    const { intents, effects, reply } = report;
    console.info(JSON.stringify({ name, outcome, text, expected, intents, effects, reply }));
  }
}
console.table(valueFigures);
console.table(sentenceFigures);
if (values.only === undefined) writeResult('understanding', { values: valueFigures, sentences: sentenceFigures });
