/** `npm run fuzz [-- CASES]`: many more cases for each boundary than `npm run test:long` tries. */
import { join } from 'node:path';
import { runScript, setUpEngine } from './setup/index.mjs';
import { ensureTestModels } from './setup/models.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';

/** Of each test; all together more than 10⁵. */
const USUAL_CASES = '6000';
const MAX_TEST_MS = 30 * 60_000;

await runScript(async () => {
  await setUpEngine();
  await ensureTestModels();
  const [cases = USUAL_CASES] = process.argv.slice(2);
  const { exitCode } = await run(
    process.execPath,
    [join(projectRoot, 'node_modules/vitest/vitest.mjs'), 'run', '--project=fuzz', `--testTimeout=${MAX_TEST_MS}`],
    { env: { ...process.env, HARK_FUZZ_CASES: cases } },
  );
  return exitCode;
});
