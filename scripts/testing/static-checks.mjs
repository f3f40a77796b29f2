import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/terminal.mjs';
import { checkAdvisories, checkLicences } from './dependency-checks.mjs';

/** Name → the tool's script under node_modules and its arguments. */
const CHECKS = {
  'format and lint': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  types: ['typescript/bin/tsc', '--noEmit'],
  'unused files, exports and dependencies': ['knip/bin/knip.js'],
  'layer rules': ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src'],
};

const DEPENDENCY_CHECKS = { 'licences of what is shipped': checkLicences, 'known vulnerabilities': checkAdvisories };

/**
 * Runs every static check, also after one has failed.
 * @param {import('../setup/run.mjs').RunOptions} [options]
 * @returns {Promise<import('./count-results.mjs').Results>}
 */
export async function runStaticChecks(options = {}) {
  say('static checks');
  const failures = [];
  const report = (name, wrong, output) => {
    say(`${wrong ? 'FAIL' : 'ok  '}  ${name}`);
    if (!wrong) return;
    failures.push(name);
    process.stderr.write(`${output.trim()}\n`);
  };
  for (const [name, [script, ...args]] of Object.entries(CHECKS)) {
    const { exitCode, output } = await run(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
      ...options,
      quiet: true,
    });
    report(name, exitCode !== 0, output);
  }
  for (const [name, check] of Object.entries(DEPENDENCY_CHECKS)) {
    const { failed: wrong, output } = await check();
    report(!wrong && output ? `${name} (${output})` : name, wrong, output);
  }
  return { passed: Object.keys({ ...CHECKS, ...DEPENDENCY_CHECKS }).length - failures.length, failures, durations: [] };
}
