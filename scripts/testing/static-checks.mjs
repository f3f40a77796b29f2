import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/terminal.mjs';

/** Name → the tool's script under node_modules and its arguments. */
const CHECKS = {
  'format and lint': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  types: ['typescript/bin/tsc', '--noEmit'],
  'unused files, exports and dependencies': ['knip/bin/knip.js'],
  'layer rules': ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src'],
};

/** Runs every static check, also after one has failed. @returns {Promise<{ passed: number, failed: number }>} */
export async function runStaticChecks() {
  let failed = 0;
  for (const [name, [script, ...args]] of Object.entries(CHECKS)) {
    const { exitCode, output } = await run(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
      quiet: true,
    });
    say(`${exitCode === 0 ? 'ok  ' : 'FAIL'}  ${name}`);
    if (exitCode !== 0) {
      failed += 1;
      process.stderr.write(`${output.trim()}\n`);
    }
  }
  return { passed: Object.keys(CHECKS).length - failed, failed };
}
