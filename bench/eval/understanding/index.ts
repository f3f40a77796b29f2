/** `npm run eval -- understanding [FOLDER] [--list] [--only SET]`: how sentences, times and durations of other projects' tests are understood. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../../scripts/setup/terminal.mjs';
import { writeResult } from '../../write-results.ts';
import { evaluateSets, SHARED_SETS } from './sets.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, only: { type: 'string' } },
});
const folder = positionals[0] === undefined ? SHARED_SETS : resolve(positionals[0]);
if (!existsSync(folder)) throw new SetupError(`${folder} does not exist: name the folder that holds the sets`);

const results = evaluateSets(folder, values.only);
if (values.list) {
  for (const [name, { failures }] of Object.entries(results.values)) {
    for (const { text, expected, read } of failures) console.info(`${name}: “${text}”: ${read}, expected ${expected}`);
  }
  for (const [name, { others }] of Object.entries(results.sentences)) {
    for (const { text, outcome, expected, report } of others) {
      const { intents, effects, reply } = report;
      console.info(JSON.stringify({ name, outcome, text, expected, intents, effects, reply }));
    }
  }
}
const figures = <Result extends { figures: object }>(sets: Record<string, Result>) =>
  Object.fromEntries(Object.entries(sets).map(([name, result]) => [name, result.figures]));
console.table(figures(results.values));
console.table(figures(results.sentences));
if (values.only === undefined && folder === SHARED_SETS) {
  writeResult('understanding', { values: figures(results.values), sentences: figures(results.sentences) });
}
