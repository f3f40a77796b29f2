/** `npm run eval -- understanding [FOLDER] [--list]`: how many times and durations of other projects' tests are read right. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../../scripts/setup/terminal.mjs';
import { writeResult } from '../../write-results.ts';
import { evaluateValueSet, type ValueFigures } from './value-set.ts';

const SETS = [
  { name: 'duckling-time-en', kind: 'time', language: 'en' },
  { name: 'duckling-duration-en', kind: 'duration', language: 'en' },
  { name: 'duckling-duration-de', kind: 'duration', language: 'de' },
] as const;

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
const folder = resolve(positionals[0] ?? '../shared/understanding');
if (!existsSync(folder)) throw new SetupError(`${folder} does not exist: name the folder that holds the sets`);

const figures: Record<string, ValueFigures> = {};
for (const { name, kind, language } of SETS) {
  const result = evaluateValueSet(join(folder, `${name}.jsonl`), kind, language);
  figures[name] = result.figures;
  if (!values.list) continue;
  for (const { text, expected, read } of result.failures)
    console.info(`${name}: “${text}”: ${read}, expected ${expected}`);
}
console.table(figures);
writeResult('understanding-values', figures);
