/**
 * `npm run eval -- cut-offs [CORPUS] [--every N] [--list] [--accept]`: whether people who pause are heard to their end. Fails if more are
 * cut off than committed; `--accept` commits the new figures.
 */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inShortForm } from '../../../scripts/short-form.ts';
import { Engine } from '../../../src/main/engine/engine.ts';
import { FliteVoice } from '../../../src/main/engine/speech/tts/flite/flite.ts';
import { configSchema } from '../../../src/shared/settings/config-schema.ts';
import { writeResult } from '../../write-results.ts';
import { readFigures, writeFigures } from '../figures.ts';
import { findCutOffRegressions } from '../gate.ts';
import { CORPUS_PAUSES_MS } from './corpus-pauses.ts';
import { byGroup, cutOffFigures, evaluateRecordedCutOffs } from './evaluate-cut-offs.ts';
import { spokenCutOffs } from './spoken-cut-offs.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { every: { type: 'string' }, list: { type: 'boolean' }, accept: { type: 'boolean' } },
});
const [corpus] = positionals;
const every = Number(values.every ?? inShortForm(1, 12));

const engine = new Engine(configSchema.parse({ tts: { voice: 'slt' } }));
try {
  await engine.warm();
  const voices = await Promise.all((['slt', 'rms', 'awb'] as const).map((name) => FliteVoice.load(name)));
  const spoken = await spokenCutOffs(engine, {
    speak: (text, index) => (voices[index % voices.length] as FliteVoice).speak(text),
    pausesMs: inShortForm([CORPUS_PAUSES_MS.p50, CORPUS_PAUSES_MS.p90], [CORPUS_PAUSES_MS.p50]),
    every: inShortForm(1, 12),
    onOutcome: ({ kind, sentence, pauseMs, text, isCutOff, waitMs }) => {
      if (values.list)
        console.info(isCutOff ? 'cut off' : Math.round(waitMs ?? 0), pauseMs, kind, `| ${sentence} | ${text}`);
    },
  });
  const recorded = corpus === undefined ? undefined : await evaluateRecordedCutOffs(engine, resolve(corpus), every);
  if (values.list) {
    for (const { place, before, pauseMs, whole, text, isCutOff, waitMs } of recorded?.outcomes ?? [])
      console.info(isCutOff ? 'cut off' : Math.round(waitMs ?? 0), pauseMs, place, `| ${before} | ${whole} | ${text}`);
  }
  const kinds = byGroup(spoken, ({ kind }) => kind);
  const pauses = byGroup(spoken, ({ pauseMs }) => String(pauseMs));
  console.table(kinds);
  console.table(pauses);
  if (recorded) console.table(recorded.places);
  writeResult('cut-offs', {
    kinds,
    pauses,
    ...(recorded && { telephone: recorded.pauses, recorded: recorded.places }),
  });

  const cutOffs = cutOffFigures(spoken).cutOffPercent;
  const committed = readFigures();
  if (values.accept) writeFigures({ ...committed, pausesCutOffPercent: cutOffs });
  else if (inShortForm(true, false)) {
    const regressions = findCutOffRegressions(cutOffs, committed.pausesCutOffPercent);
    for (const regression of regressions) process.stderr.write(`worse than committed: ${regression}\n`);
    if (regressions.length > 0) process.exitCode = 1;
  }
} finally {
  await engine.close();
}
