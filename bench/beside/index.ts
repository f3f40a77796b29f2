/**
 * `npm run bench:beside -- PATH`: compares this checkout with another one in alternating runs, so that the load of
 * the machine affects both equally.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchHark, WARM_UP_MS } from '../../e2e/support/launch-hark.ts';
import { projectRoot } from '../../e2e/support/project-root.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import type { EngineEvent } from '../../src/shared/engine/engine-events.ts';
import { startToListeningMs } from '../start/start-to-listening.ts';
import { distributionOf } from '../statistics.ts';
import { ProcessReader } from '../voice-loop/process-reader.ts';
import { writeResult } from '../write-results.ts';

const ROUNDS = inShortForm(12, 1);
const QUESTION = 'Alexa, what is twelve times seven?';
const MAX_TURN_MS = 30_000;

interface Measurement {
  startToListeningMs: number;
  /** Undefined if the question was not answered. */
  voiceToVoiceMs: number | undefined;
  /** After the answer; shared memory counts proportionally. */
  wholeAppMib: number;
  engineMib: number;
}

const other = process.argv[2];
if (!other) throw new Error('name the folder of the other checkout, with its build');
const roots = { here: projectRoot, other };

const runs: Record<keyof typeof roots, Measurement[]> = { here: [], other: [] };
// The first run of each reads its files into the system's cache.
for (let round = 0; round <= ROUNDS; round++) {
  for (const [name, root] of Object.entries(roots) as [keyof typeof roots, string][]) {
    const run = await runOnce(root);
    process.stderr.write(`bench: ${round} of ${ROUNDS}, ${name}: ${JSON.stringify(run)}\n`);
    if (round > 0) runs[name].push(run);
  }
}
report();

async function runOnce(root: string): Promise<Measurement> {
  const folder = mkdtempSync(join(tmpdir(), 'hark-beside-'));
  const app = await launchHark({ folder, root, script: [WARM_UP_MS, QUESTION, 5000] });
  try {
    const listeningMs = await startToListeningMs(app);
    const voiceToVoiceMs = await oneTurn(await app.firstWindow());
    const processes = await new ProcessReader(app).read();
    const mibOf = (wanted: (name: string) => boolean) =>
      processes.reduce((sum, { process: name, proportionalMib = 0 }) => sum + (wanted(name) ? proportionalMib : 0), 0);
    const engineMib = mibOf((name) => name === 'hark-engine');
    return { startToListeningMs: listeningMs, voiceToVoiceMs, wholeAppMib: mibOf(() => true), engineMib };
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function oneTurn(page: Page): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, MAX_TURN_MS, undefined);
    const onEvent = (event: EngineEvent) => {
      if (event.type === 'turn') resolve(event.outcome === 'answered' ? event.latencyMs.voiceToVoice : undefined);
    };
    page
      .exposeFunction('compareEvent', onEvent)
      .then(() =>
        page.evaluate(() => {
          const { compareEvent } = window as unknown as { compareEvent: (event: unknown) => void };
          window.hark.on('engine:event', compareEvent);
        }),
      )
      .catch(reject);
  });
}

function report(): void {
  const figures = ['startToListeningMs', 'voiceToVoiceMs', 'wholeAppMib', 'engineMib'] as const;
  const compared = Object.fromEntries(
    figures.map((figure) => {
      const of = (name: keyof typeof roots) => distributionOf(runs[name].flatMap((run) => run[figure] ?? []));
      const [here, otherFigures] = [of('here'), of('other')];
      return [figure, { here, other: otherFigures, ratioOfMedians: Number((here.p50 / otherFigures.p50).toFixed(3)) }];
    }),
  );
  const commits = Object.fromEntries(Object.entries(roots).map(([name, root]) => [name, commitOf(root)]));
  writeResult('beside', { rounds: ROUNDS, commits, ...compared });
  console.table(
    Object.fromEntries(
      Object.entries(compared).map(([figure, { here, other: otherFigures, ratioOfMedians }]) => [
        figure,
        { here: here.p50, other: otherFigures.p50, ratio: ratioOfMedians },
      ]),
    ),
  );
}

function commitOf(root: string): string {
  return execFileSync('git', ['log', '-1', '--format=%h %s'], { cwd: root, encoding: 'utf8' }).trim();
}
