/**
 * `npm run eval [-- CORPUS] [--only SUBJECTS] [--json FILE] [--accept]`: measures Hark's hearing, and optionally on a folder of
 * recordings: all of it, or some subjects (`wake,orders,talk,stt,languages,cut-offs,hearing`), which keeps the committed figures of the others.
 * Fails if a figure is worse than the committed one; `--accept` commits the new figures.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SetupError } from '../../scripts/setup/terminal.mjs';
import { inShortForm } from '../../scripts/short-form.ts';
import { loadConfig } from '../../src/main/config/load-config.ts';
import { Engine } from '../../src/main/engine/engine.ts';
import { hardware } from '../hardware.ts';
import { readResult } from '../report/results.ts';
import { updateResult } from '../write-results.ts';
import { evaluateRecordedCutOffs } from './cut-offs/evaluate-cut-offs.ts';
import { readFigures, writeFigures } from './figures.ts';
import { findRegressions } from './gate.ts';
import { evaluateHearing, FULL_OPTIONS, type HearingFigures, SHORT_OPTIONS } from './hearing.ts';
import { evaluateRecordings, SUBJECTS, type Subject } from './recordings/evaluate-recordings.ts';
import { findRecordingRegressions } from './recordings/gate.ts';

const ALL_SUBJECTS = [...SUBJECTS, 'cut-offs', 'hearing'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, json: { type: 'string' }, accept: { type: 'boolean' } },
});
const [folder] = positionals;
const wanted: ReadonlySet<string> = new Set(values.only?.split(',') ?? ALL_SUBJECTS);
const unknown = [...wanted].find((subject) => !ALL_SUBJECTS.some((known) => known === subject));
if (unknown !== undefined) throw new SetupError(`no subject ${unknown}: ${ALL_SUBJECTS.join(', ')}`);

const { config } = loadConfig();
const engine = new Engine(config);
await engine.warm();

/** Measures what is wanted of the recordings. */
async function evaluateFolder(corpus: string) {
  const subjects = new Set(SUBJECTS.filter((subject) => wanted.has(subject)));
  const measured = subjects.size > 0 ? await evaluateRecordings(engine, corpus, subjects) : undefined;
  const cutOffs = wanted.has('cut-offs') ? await evaluateRecordedCutOffs(engine, corpus, 1) : undefined;
  if (cutOffs) console.table(cutOffs.places);
  const figuresOf = <Key extends Subject>(subject: Key) => (subjects.has(subject) ? measured?.[subject] : undefined);
  const stt = figuresOf('stt');
  const figures = {
    wake: figuresOf('wake'),
    orders: figuresOf('orders'),
    talk: figuresOf('talk'),
    stt: stt && wordFigures(stt),
    languages: figuresOf('languages'),
  };
  const regressions = values.accept ? [] : findRecordingRegressions(figures, readResult('recordings'));
  for (const regression of regressions) process.stderr.write(`worse than committed: ${regression}\n`);
  if (regressions.length === 0) updateResult('recordings', { ...figures, cutOffs: cutOffs?.places });
  return { ...measured, cutOffs, regressions };
}

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
  const recordings = folder === undefined ? undefined : await evaluateFolder(resolve(folder));
  const { passes, ...hearing } = wanted.has('hearing') ? await evaluateAndCompare() : { passes: true };
  const report = { date: new Date().toISOString(), hardware: hardware(), ...recordings, hearing };
  if (values.json) await writeFile(values.json, `${JSON.stringify(report, null, 2)}\n`);
  if (!passes || (recordings?.regressions.length ?? 0) > 0) process.exitCode = 1;
} finally {
  await engine.close();
}
