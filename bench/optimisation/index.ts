/**
 * `npm run bench -- optimisation`: a plain pipeline compared with Hark's on the same audio, in alternating separate
 * processes.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inShortForm } from '../../scripts/short-form.ts';
import { distributionOf } from '../statistics.ts';
import { writePicture, writeResult } from '../write-results.ts';
import { measureCache } from './cache.ts';
import type { ArrayCount } from './count-arrays.ts';
import { drawComparison } from './draw-comparison.ts';
import { measureHttp } from './http.ts';
import type { VariantFigures } from './variant.ts';

const ROUNDS = inShortForm(5, 1);
const MAX_OUTPUT_BYTES = 64 * 2 ** 20;
/** Reductions claimed by Audio Orchestrator's optimisation guide, percent. */
const CLAIMED_PERCENT = { audio: 28, http: 25, memory: 40, cache: 60, allocations: 50 };

interface Run extends VariantFigures {
  arrays?: ArrayCount;
  processorMs: number;
  loadedMib: number;
  peakMib: number;
  audioMs: number;
  questions: number;
}

type Name = 'baseline' | 'optimised';

async function run(name: Name, mode: 'time' | 'arrays'): Promise<Run> {
  const script = join(import.meta.dirname, 'run-variant.ts');
  const args = ['--import', 'tsx', script, name, mode];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: MAX_OUTPUT_BYTES });
  return JSON.parse(stdout) as Run;
}

const progress = (text: string) => process.stderr.write(`bench: ${text}\n`);

const runs: Record<Name, Run[]> = { baseline: [], optimised: [] };
for (let round = 1; round <= ROUNDS; round++) {
  progress(`pipelines, round ${round} of ${ROUNDS}`);
  // Alternating order, so that other load on the machine affects both equally.
  const order: Name[] = round % 2 ? ['baseline', 'optimised'] : ['optimised', 'baseline'];
  for (const name of order) runs[name].push(await run(name, 'time'));
}
progress('arrays');
const arrays = { baseline: await run('baseline', 'arrays'), optimised: await run('optimised', 'arrays') };
progress('model cache');
const cache = await measureCache();
progress('HTTP, about a minute');
const http = await measureHttp();

const of = (name: Name, figure: (run: Run) => number) => distributionOf(runs[name].map(figure));
const both = (figure: (run: Run) => number) => compared(of('baseline', figure), of('optimised', figure));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const listening = (name: Name) => distributionOf(runs[name].flatMap(({ voiceToVoiceMs }) => voiceToVoiceMs));
const count = (name: Name) => arrays[name].arrays ?? { arrays: Number.NaN, mib: Number.NaN };

function compared(baseline: { p50: number }, optimised: { p50: number }) {
  const lessPercent = Math.round((1 - optimised.p50 / baseline.p50) * 1000) / 10;
  return { baseline, optimised, lessPercent };
}

const [example] = runs.optimised;
const result = writeResult('optimisation', {
  rounds: ROUNDS,
  audioMs: example?.audioMs,
  questions: example?.questions,
  answered: {
    baseline: distributionOf(runs.baseline.map(({ replies }) => replies.length)),
    optimised: distributionOf(runs.optimised.map(({ replies }) => replies.length)),
  },
  claimedPercent: CLAIMED_PERCENT,
  totalTimeMs: both(({ totalMs }) => totalMs),
  averageTimePerChunkMs: both(({ chunkMs }) => mean(chunkMs)),
  slowestChunkMs: both(({ chunkMs }) => Math.max(...chunkMs)),
  processorTimeMs: both(({ processorMs }) => processorMs),
  voiceToVoiceMs: compared(listening('baseline'), listening('optimised')),
  peakMemoryMib: both(({ peakMib }) => peakMib),
  memoryGrownMib: both(({ peakMib, loadedMib }) => peakMib - loadedMib),
  arrays: compared({ p50: count('baseline').arrays }, { p50: count('optimised').arrays }),
  arraysMib: compared({ p50: count('baseline').mib }, { p50: count('optimised').mib }),
  openSessionMs: compared(distributionOf(cache.baselineMs), distributionOf(cache.optimisedMs)),
  cacheHitRate: cache.hitRate,
  httpFirstPartMs: compared(distributionOf(http.baselineMs), distributionOf(http.optimisedMs)),
  poolUtilization: http.mostUtilization,
  httpConnections: { baseline: http.baselineConnections, optimised: http.optimisedConnections },
});

const rows = {
  'total time': result.totalTimeMs,
  'average time a chunk': result.averageTimePerChunkMs,
  'slowest chunk': result.slowestChunkMs,
  'processor time': result.processorTimeMs,
  'voice to voice': result.voiceToVoiceMs,
  'peak memory': result.peakMemoryMib,
  'arrays allocated': result.arrays,
  'memory of arrays': result.arraysMib,
  'opening a session': result.openSessionMs,
  'HTTP, first part': result.httpFirstPartMs,
};
const { processor, cores } = result.hardware;
writePicture(
  'optimisation',
  drawComparison({
    title: 'Hark against a plain pipeline: what is left of each',
    subtitle: `medians of ${ROUNDS} runs in turn, ${result.questions} questions in ${Math.round((result.audioMs ?? 0) / 1000)} s of audio, ${cores} × ${processor}`,
    rows,
  }),
);
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, { baseline, optimised, lessPercent }]) => [
      name,
      { baseline: rounded(baseline.p50), optimised: rounded(optimised.p50), 'less by %': lessPercent },
    ]),
  ),
);
process.stdout.write('see bench/results/optimisation.json and .svg\n');

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
