/** `npm run bench -- panel`: the cost of the performance panel, open and closed alternately, in a quiet room. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchHark, WARM_UP_MS } from '../../e2e/support/launch-hark.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { distributionOf } from '../statistics.ts';
import { type ProcessFigures, ProcessReader } from '../voice-loop/process-reader.ts';
import { writeResult } from '../write-results.ts';

const ROUNDS = inShortForm(6, 1);
const ROUND_MS = inShortForm(12_000, 6000);
/** Excludes the cost of opening and closing. */
const SETTLE_MS = 2500;
const STATES = ['closed', 'open'] as const;
const PROCESSES = ['Tab', 'Browser', 'GPU', 'hark-engine'] as const;
/** Number of turns in the charts, like after some use. */
const QUESTIONS = ['What is 12 times 7?', 'What time is it?', 'What is 5 plus 3?'];

const folder = mkdtempSync(join(tmpdir(), 'hark-panel-'));
const quietMs = WARM_UP_MS + 2 * ROUNDS * (ROUND_MS + SETTLE_MS) + 60_000;
const app = await launchHark({ folder, script: [quietMs] });
const costs: Record<(typeof STATES)[number], ProcessFigures[][]> = { closed: [], open: [] };
try {
  const page = await app.firstWindow();
  for (const question of QUESTIONS) {
    await page.getByLabel('Question').fill(question);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(4000);
  }
  const panel = page.getByLabel('Performance', { exact: true });
  const processes = new ProcessReader(app);
  for (let round = 1; round <= ROUNDS; round++) {
    process.stderr.write(`bench: panel, round ${round} of ${ROUNDS}\n`);
    for (const state of STATES) {
      if ((await panel.isVisible()) !== (state === 'open')) {
        await page.getByRole('button', { name: 'Performance panel' }).click();
      }
      await page.waitForTimeout(SETTLE_MS);
      await processes.read();
      await page.waitForTimeout(ROUND_MS);
      costs[state].push(await processes.read());
    }
  }
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}

const cpuOf = (figures: readonly ProcessFigures[], name: string) =>
  figures.find(({ process }) => process === name)?.cpuPercentOfOneCore ?? 0;
const distribution = (state: (typeof STATES)[number], names: readonly string[]) =>
  distributionOf(costs[state].map((figures) => names.reduce((sum, name) => sum + cpuOf(figures, name), 0)));
const rows = Object.fromEntries(
  [...PROCESSES.map((name) => [name] as const), PROCESSES].map((names) => {
    const [closed, open] = STATES.map((state) => distribution(state, names));
    const difference = Math.round(((open?.p50 ?? 0) - (closed?.p50 ?? 0)) * 10) / 10;
    return [names.length === 1 ? names[0] : 'all', { closed, open, difference }];
  }),
);
writeResult('panel', { percentOfOneCore: rows });
console.table(
  Object.fromEntries(
    Object.entries(rows).map(([name, { closed, open, difference }]) => [
      name,
      { 'closed p50': closed?.p50, 'open p50': open?.p50, difference },
    ]),
  ),
);
