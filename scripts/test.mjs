/** `npm test`: sets all up, then the real app and, beside it, static checks, unit and integration tests. */
import { readFile, rm } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { hasDisplay } from './setup/display.mjs';
import { importTypeScript } from './setup/import-typescript.mjs';
import { runScript, setUpApp } from './setup/index.mjs';
import { ensureOptionalModels } from './setup/models.mjs';
import { projectRoot, stateDir } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/terminal.mjs';

/** @typedef {import('./testing/count-results.ts').Results} Results */

/**
 * Runs a test tool that writes a JSON report, and counts what is in it. A tool that dies counts as one failure.
 * @param {{ name: string, script: string, args: string[], reportFile: string, count: (report: any) => Results, env?: object }} suite
 * @param {import('./setup/run.mjs').RunOptions} [options]
 * @returns {Promise<Results>}
 */
async function runSuite({ name, script, args, reportFile, count, env = {} }, options = {}) {
  say(name);
  await rm(reportFile, { force: true });
  const { exitCode, output } = await run(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
    env: { ...process.env, ...env },
    ...options,
  });
  if (output) process.stderr.write(`hark: ${name}, what it printed\n${output}`);
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  const { passed, failures } = report ? count(JSON.parse(report)) : { passed: 0, failures: [] };
  return { passed, failures: exitCode !== 0 && failures.length === 0 ? [`${name}: exit code ${exitCode}`] : failures };
}

/**
 * @param {string} name
 * @param {string} reportName
 * @param {(report: any) => Results} count
 * @param {string[]} [files] all, if there are none
 */
function unitTests(name, reportName, count, files = []) {
  const reportFile = join(stateDir, reportName);
  return {
    name,
    script: 'vitest/vitest.mjs',
    args: ['run', ...files, '--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`],
    reportFile,
    count,
  };
}

/**
 * Real models, beside an app that talks, may take longer than a test has time for: what failed is tried once more, alone. Not what
 * fuzzing has found: another time it looks elsewhere.
 * @param {Results} results
 * @param {(report: any) => Results} count
 */
async function tryAgain({ passed, failures }, count) {
  const files = [...new Set(failures.map((failure) => failure.replace(/ › .*/s, '')))];
  // What failed outside of every test names no file.
  const canBeTried = (/** @type {string} */ file) => file.endsWith('.ts') && !file.startsWith('fuzz/');
  if (files.length === 0 || !files.every(canBeTried)) return { passed, failures };
  const again = await runSuite(unitTests('what failed, once more and alone', 'vitest-again.json', count, files));
  for (const failure of failures) if (!again.failures.includes(failure)) say(`FLAKY ${failure}`);
  return { passed: passed + Math.max(0, failures.length - again.failures.length), failures: again.failures };
}

await runScript(async () => {
  const needsXvfb = !hasDisplay();
  const electron = await setUpApp([
    'prometheus',
    'redis-server',
    'espeak-ng',
    'xdotool',
    ...(needsXvfb ? [/** @type {const} */ ('Xvfb')] : []),
  ]);
  await ensureOptionalModels();
  /** @type {typeof import('./testing/count-results.ts')} */
  const { countPlaywright, countVitest } = await importTypeScript('scripts/testing/count-results.ts');
  /** @type {typeof import('./testing/static-checks.ts')} */
  const { runStaticChecks } = await importTypeScript('scripts/testing/static-checks.ts');

  /**
   * @param {string} name
   * @param {string} project
   * @param {number} workers
   */
  const app = (name, project, workers) => {
    const reportFile = join(stateDir, `playwright-${project}.json`);
    return {
      name,
      script: '@playwright/test/cli.js',
      args: ['test', `--project=${project}`, `--workers=${workers}`],
      reportFile,
      count: countPlaywright,
      env: {
        HARK_ELECTRON: electron,
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
        ...(needsXvfb ? { HARK_OWN_DISPLAYS: 'true' } : {}),
      },
    };
  };

  // Talk is in real time and leaves the processor idle half of the time: the others have that, and no more.
  const behind = { quiet: true, priority: constants.priority.PRIORITY_BELOW_NORMAL };
  /** @returns {Promise<[Results, Results]>} */
  const beside = async () => [
    await runStaticChecks(behind),
    await runSuite(unitTests('unit and integration tests', 'vitest.json', countVitest), behind),
  ];
  const [byVoice, [checks, units]] = await Promise.all([runSuite(app('the app, by voice', 'voice', 1)), beside()]);
  // Two apps that start keep a third from hearing well, whatever their priority.
  const byHand = await runSuite(app('the app, by hand', 'window', 2));
  const results = [checks, await tryAgain(units, countVitest), byVoice, byHand];

  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  for (const failure of failures) say(`FAIL  ${failure}`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 ? 1 : 0;
});
