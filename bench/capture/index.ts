/** `npm run bench -- capture`: opens and releases the microphone 500 times in the real window; takes some minutes. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cycleCapture, type ResourceReading } from '../../e2e/support/capture-cycles.ts';
import { launchHark, WARM_UP_MS } from '../../e2e/support/launch-hark.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { slopeOf } from '../soak/slope.ts';
import { writeResult } from '../write-results.ts';

const CYCLES = inShortForm(500, 20);
const READINGS = inShortForm(11, 3);

const folder = mkdtempSync(join(tmpdir(), 'hark-capture-'));
const app = await launchHark({ folder, script: [60_000] });
try {
  const page = await app.firstWindow();
  await page.waitForTimeout(WARM_UP_MS);
  process.stderr.write(`bench: capture, ${CYCLES} times\n`);
  const { resources, opened, live } = await cycleCapture(app, page, CYCLES, READINGS);
  // The first tenth fills caches.
  const settled = resources.slice(1);
  const perHundred = (value: (reading: ResourceReading) => number) =>
    Math.round(slopeOf(settled.map(value)) * (100 / (CYCLES / (READINGS - 1))) * 100) / 100;
  const processes = Object.keys(resources.at(-1)?.processes ?? {});
  const slopesPerHundred = {
    'page heap, MiB': perHundred(({ page: { heapMib } }) => heapMib),
    'page nodes': perHundred(({ page: { nodes } }) => nodes),
    'page listeners': perHundred(({ page: { listeners } }) => listeners),
    'page audio nodes': perHundred(({ page: { audioNodes } }) => audioNodes),
    ...Object.fromEntries(
      processes.flatMap((name) => [
        [`${name}, MiB`, perHundred(({ processes }) => processes[name]?.residentMib ?? 0)],
        [`${name}, files`, perHundred(({ processes }) => processes[name]?.files ?? 0)],
      ]),
    ),
  };
  writeResult('capture', { cycles: CYCLES, opened, live, slopesPerHundred, held: resources });
  console.table(slopesPerHundred);
} finally {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
}
