/** `npm run bench -- start`: time from the start of the app's process until it listens, repeated. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchHark } from '../../e2e/support/launch-hark.ts';
import { inShortForm } from '../../scripts/short-form.ts';
import { distributionOf } from '../statistics.ts';
import { writeResult } from '../write-results.ts';
import { startToListeningMs } from './start-to-listening.ts';

const STARTS = inShortForm(8, 1);

async function startOnce(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'hark-start-'));
  const app = await launchHark({ folder, script: [60_000] });
  try {
    return await startToListeningMs(app);
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

// The first start reads the files into the system's cache, like an earlier start on the same day.
await startOnce();
const samples: number[] = [];
for (let start = 1; start <= STARTS; start++) {
  samples.push(await startOnce());
  process.stderr.write(`bench: start ${start} of ${STARTS}: ${Math.round(samples.at(-1) ?? 0)} ms\n`);
}
const result = writeResult('start', { startToListeningMs: distributionOf(samples) });
console.table({ 'start to listening, ms': result.startToListeningMs });
