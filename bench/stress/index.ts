/**
 * `npm run test:stress`: more desktops than one engine can serve, then one; checks that it sheds load, does not crash
 * and recovers.
 */

import { inShortForm } from '../../scripts/short-form.ts';
import { LATENESS_TARGET_MS } from '../../src/shared/engine/latency-targets.ts';
import { Desktops, type LoadFigures } from '../load/desktops.ts';
import { writeResult } from '../write-results.ts';

/** Several times the capacity of two cores. */
const TOO_MANY = 64;
const OVERLOAD_MS = inShortForm(30_000, 15_000);
const CALM_MS = inShortForm(20_000, 10_000);
/** Limit of a session's lateness under shedding, plus the duration of one STT run. */
const MAX_LATENESS_UNDER_OVERLOAD_MS = 2500;
/** Limit for the memory of many sessions' ring buffers and models. */
const MAX_GROWTH_MIB = 1024;

const desktops = await Desktops.open(6);
const phases: Record<string, LoadFigures> = {};
try {
  process.stderr.write('stress: one desktop\n');
  phases.before = await desktops.measure(1, CALM_MS);
  process.stderr.write(`stress: ${TOO_MANY} desktops for ${OVERLOAD_MS / 1000} s\n`);
  phases.overload = await desktops.measure(TOO_MANY, OVERLOAD_MS);
  process.stderr.write('stress: one desktop again\n');
  phases.after = await desktops.measure(1, CALM_MS);
} finally {
  await desktops.close();
}

const { before, overload, after } = phases as { before: LoadFigures; overload: LoadFigures; after: LoadFigures };
const checks: [string, boolean][] = [
  [
    'it was more than could be served: chunks were shed, and it was said',
    overload.shedChunks > 0 && (overload.errors.OVERLOADED ?? 0) > 0,
  ],
  ['nothing failed but what was shed', Object.keys(overload.errors).every((code) => code === 'OVERLOADED')],
  [
    `nobody fell behind by more than ${MAX_LATENESS_UNDER_OVERLOAD_MS} ms`,
    overload.latenessMs.max < MAX_LATENESS_UNDER_OVERLOAD_MS,
  ],
  [`memory grew by less than ${MAX_GROWTH_MIB} MiB`, overload.residentMib - before.residentMib < MAX_GROWTH_MIB],
  [
    'one desktop is served as before',
    after.latenessMs.p99 < LATENESS_TARGET_MS && after.answered > 0 && after.shedChunks === 0,
  ],
];
writeResult('stress', {
  sessions: TOO_MANY,
  phases,
  checks: Object.fromEntries(checks),
});
console.table(
  Object.fromEntries(
    Object.entries(phases).map(([phase, { sessions, latenessMs, answered, shedChunks, residentMib }]) => [
      phase,
      {
        sessions,
        'lateness p50': latenessMs.p50,
        'lateness p99': latenessMs.p99,
        worst: latenessMs.max,
        answered,
        shedChunks,
        'memory MiB': residentMib,
      },
    ]),
  ),
);
for (const [what, holds] of checks) process.stdout.write(`${holds ? 'ok  ' : 'FAIL'}  ${what}\n`);
if (checks.some(([, holds]) => !holds)) process.exitCode = 1;
