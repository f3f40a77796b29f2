import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, stateDir } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/terminal.mjs';
import { countPlaywright, countVitest } from './count-results.mjs';

/** Whole runs leave their reports here: `npm run reliability` reads them. */
const reportsDir = join(stateDir, 'test-reports');

/**
 * @typedef {object} Suite
 * @property {string} name of the suite and of its report
 * @property {string} script of the test tool, under node_modules
 * @property {(reportFile: string) => { args: string[], env?: Record<string, string> }} command
 * @property {(report: object) => import('./count-results.mjs').Results} count
 */

/**
 * Tests that vitest runs.
 * @param {string} name
 * @param {string[]} projects of vitest.config.ts
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {Suite}
 */
export function vitestSuite(name, projects, { env } = {}) {
  return {
    name,
    script: 'vitest/vitest.mjs',
    command: (reportFile) => ({
      args: [
        'run',
        ...projects.map((project) => `--project=${project}`),
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ],
      env,
    }),
    count: countVitest,
  };
}

/**
 * Tests of the real app.
 * @param {string} name
 * @param {string[]} projects of playwright.config.ts
 * @param {{ electron: string, ownDisplays: boolean }} options
 * @returns {Suite}
 */
export function playwrightSuite(name, projects, { electron, ownDisplays }) {
  return {
    name,
    script: '@playwright/test/cli.js',
    command: (reportFile) => ({
      args: ['test', ...projects.map((project) => `--project=${project}`)],
      env: {
        HARK_ELECTRON: electron,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
        ...(ownDisplays ? { HARK_OWN_DISPLAYS: 'true' } : {}),
      },
    }),
    count: countPlaywright,
  };
}

/**
 * Runs a suite and counts what is in its report. A tool that ends badly without a failed test counts as one failure.
 * @param {Suite} suite
 * @param {{ args?: string[], quiet?: boolean }} [options] args: files and options for the tool, to run a part of the suite
 * @returns {Promise<import('./count-results.mjs').Results>}
 */
export async function runSuite({ name, script, command, count }, { args = [], quiet = false } = {}) {
  say(name);
  await mkdir(reportsDir, { recursive: true });
  const reportFile = join(reportsDir, `${args.length > 0 ? 'part-of-' : ''}${name}.json`);
  await rm(reportFile, { force: true });
  const { args: ownArgs, env } = command(reportFile);
  const { exitCode, output } = await run(
    process.execPath,
    [join(projectRoot, 'node_modules', script), ...ownArgs, ...args],
    {
      env: { ...process.env, ...env },
      quiet,
    },
  );
  if (output) process.stderr.write(`hark: ${name}, its output\n${output}`);
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  const results = report ? count(JSON.parse(report)) : { passed: 0, failures: [], durations: [] };
  if (exitCode !== 0 && results.failures.length === 0) results.failures.push(`${name}: exit code ${exitCode}`);
  return results;
}
