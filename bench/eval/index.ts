/**
 * `npm run eval [-- CORPUS] [--json FILE] [--accept]`: measures Hark's hearing, and optionally on a folder of
 * recordings.
 * Fails if a figure is worse than the committed one; `--accept` commits the new figures.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inShortForm } from '../../scripts/short-form.ts';
import { loadConfig } from '../../src/main/config/load-config.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { hardware } from '../hardware.ts';
import { writeResult } from '../write-results.ts';
import { evaluateRecordedCutOffs } from './cut-offs/evaluate-cut-offs.ts';
import { readFigures, writeFigures } from './figures.ts';
import { findRegressions } from './gate.ts';
import { evaluateHearing, FULL_OPTIONS, type HearingFigures, SHORT_OPTIONS } from './hearing.ts';
import { evaluateRecordings } from './recordings/evaluate-recordings.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, accept: { type: 'boolean' } },
});
const [folder] = positionals;

const { config } = loadConfig();
const engine = new Engine(config);
await engine.warm();

/** Without the speed, which `npm run bench` measures better. */
function wordFigures({ realTimeFactor: _, ...figures }: Awaited<ReturnType<typeof evaluateRecordings>>['stt']) {
  return figures;
}

/** @returns false if a figure is worse than the committed one */
async function evaluateAndCompare(): Promise<{ short: HearingFigures; whole: HearingFigures; passes: boolean }> {
  const short = await evaluateHearing(engine, SHORT_OPTIONS);
  // The full evaluation takes minutes.
  const whole = inShortForm(true, false) ? await evaluateHearing(engine, FULL_OPTIONS) : readFigures().whole;
  console.dir(whole, { depth: null });
  if (values.accept) {
    writeFigures({ ...readFigures(), short, whole });
    return { short, whole, passes: true };
  }
  const committed = readFigures();
  const regressions = [...findRegressions(short, committed.short), ...findRegressions(whole, committed.whole)];
  for (const regression of regressions) process.stderr.write(`worse than committed: ${regression}\n`);
  return { short, whole, passes: regressions.length === 0 };
}

try {
  const corpus = folder === undefined ? undefined : await evaluateRecordings(engine, resolve(folder));
  const cutOffs = folder === undefined ? undefined : await evaluateRecordedCutOffs(engine, resolve(folder), 1);
  if (cutOffs) console.table(cutOffs.places);
  if (corpus)
    writeResult('recordings', {
      wake: corpus.wake,
      orders: corpus.orders,
      talk: corpus.talk,
      stt: wordFigures(corpus.stt),
      cutOffs: cutOffs?.places,
    });
  const { passes, ...hearing } = await evaluateAndCompare();
  const report = { date: new Date().toISOString(), hardware: hardware(), ...corpus, cutOffs, hearing };
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (!passes) process.exitCode = 1;
} finally {
  await engine.close();
}
