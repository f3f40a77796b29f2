import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { type RunOptions, run } from '../setup/run.mjs';
import { say } from '../setup/terminal.mjs';
import type { Results } from './count-results.ts';
import { type CheckOutcome, checkAdvisories, checkLicences } from './dependency-checks.ts';
import { checkModuleNames } from './module-names.ts';

/** Name → the tool's script under node_modules and its arguments. */
const TOOLS: Record<string, [script: string, ...args: string[]]> = {
  'format and lint': ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'],
  types: ['typescript/bin/tsc', '--build'],
  'unused files, exports and dependencies': ['knip/bin/knip.js'],
  documentation: ['vitest/vitest.mjs', 'run', '--project=documentation'],
  'layer rules': ['dependency-cruiser/bin/dependency-cruise.mjs', '--config', '.dependency-cruiser.mjs', 'src'],
};

const OWN_CHECKS: Record<string, () => Promise<CheckOutcome>> = {
  'JavaScript only before npm ci': checkModuleNames,
  'licences of what is shipped': checkLicences,
  'known vulnerabilities': checkAdvisories,
};

/** Runs every static check, also after one has failed. */
export async function runStaticChecks(options: RunOptions = {}): Promise<Results> {
  say('static checks');
  const failures: Results['failures'] = [];
  const report = (name: string, { failed, output }: CheckOutcome) => {
    say(`${failed ? 'FAIL' : 'ok  '}  ${name}`);
    if (!failed) return;
    failures.push({ name });
    process.stderr.write(`${output.trim()}\n`);
  };
  for (const [name, [script, ...args]] of Object.entries(TOOLS)) {
    const { exitCode, output } = await run(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
      ...options,
      quiet: true,
    });
    report(name, { failed: exitCode !== 0, output });
  }
  for (const [name, check] of Object.entries(OWN_CHECKS)) {
    const outcome = await check();
    report(!outcome.failed && outcome.output ? `${name} (${outcome.output})` : name, outcome);
  }
  return { passed: Object.keys({ ...TOOLS, ...OWN_CHECKS }).length - failures.length, failures, durations: [] };
}
