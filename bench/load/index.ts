/**
 * `npm run test:load`: adds desktops to one engine in real time until its chunks are late, and measures the cost of
 * utterances.
 */

import { inShortForm } from '../../scripts/short-form.ts';
import { LATENESS_TARGET_MS } from '../../src/shared/engine/latency-targets.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { Desktops, type LoadFigures } from './desktops.ts';
import { drawLoad } from './draw-load.ts';
import { measureUtterances } from './utterance-cost.ts';

const STEPS = inShortForm([1, 2, 3, 4, 6, 8, 10, 12, 16, 20, 24, 32], [1]);
const STEP_MS = inShortForm(24_000, 10_000);
const QUESTIONS = 6;

const desktops = await Desktops.open(QUESTIONS);
const steps: LoadFigures[] = [];
try {
  for (const sessions of STEPS) {
    process.stderr.write(`load: ${sessions} desktops for ${STEP_MS / 1000} s\n`);
    const figures = await desktops.measure(sessions, STEP_MS);
    steps.push(figures);
    if (figures.latenessMs.p99 > 2 * LATENESS_TARGET_MS) break;
  }
} finally {
  await desktops.close();
}
process.stderr.write('load: utterances\n');
const utterances = await measureUtterances();

const highest = Math.max(0, ...steps.filter((step) => step.latenessMs.p99 < LATENESS_TARGET_MS).map((s) => s.sessions));
const result = writeResult('load', { maxSessionsUnderLimit: highest, steps, utterances });
const { cores, processor } = result.hardware;
writePicture(
  'load',
  drawLoad({
    title: `Up to ${highest} desktops on one engine with 99 % of chunks less than ${LATENESS_TARGET_MS} ms late`,
    subtitle: `each asks every 7.5 s, ${STEP_MS / 1000} s a step, ${cores} × ${processor}; milliseconds, logarithmic`,
    steps,
  }),
);
console.table(
  steps.map(
    ({ sessions, latenessMs, voiceToVoiceMs, answered, shedChunks, processorPercentOfOneCore, residentMib }) => ({
      sessions,
      'lateness p50': latenessMs.p50,
      'lateness p99': latenessMs.p99,
      'voice to voice p50': voiceToVoiceMs?.p50,
      'voice to voice p95': voiceToVoiceMs?.p95,
      answered,
      shedChunks,
      'CPU % of a core': processorPercentOfOneCore,
      'memory MiB': residentMib,
    }),
  ),
);
console.table(utterances);
process.stdout.write(`${highest} desktops at once; see bench/results/load.json and .svg\n`);
if (highest < 1) process.exitCode = 1;
