/** `npm run eval -- normalization [FOLDER] [--list]`: how the written texts of other projects' tests are said, by kind. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../../scripts/setup/terminal.mjs';
import { writeResult } from '../../write-results.ts';
import { evaluateSets, SHARED_SETS } from './sets.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean' } } });
const folder = positionals[0] === undefined ? SHARED_SETS : resolve(positionals[0]);
if (!existsSync(folder))
  throw new SetupError(`${folder} does not exist: name the folder that holds en.jsonl and de.jsonl`);

const results = evaluateSets(folder);
for (const [language, { figures, others }] of Object.entries(results)) {
  const { kinds, ...all } = figures;
  if (values.list) {
    for (const { kind, text, spoken, expected, reason } of others) {
      console.info(
        `${language} ${kind}: “${text}”: ${spoken}; the set: ${expected}${reason ? ` (right: ${reason})` : ''}`,
      );
    }
  }
  console.info(language);
  console.table(kinds);
  console.table([all]);
}
if (folder === SHARED_SETS) {
  writeResult(
    'normalization',
    Object.fromEntries(Object.entries(results).map(([language, { figures }]) => [language, figures])),
  );
}
