/** `npm test`: sets all up, then static checks, unit and integration tests, and the real app. */
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasDisplay } from './setup/display.mjs';
import { runScript, setUpApp } from './setup/index.mjs';
import { ensureOptionalModels } from './setup/models.mjs';
import { projectRoot, stateDir } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { say } from './setup/terminal.mjs';
import { countPlaywright, countVitest } from './testing/count-results.mjs';
import { runStaticChecks } from './testing/static-checks.mjs';

/** Runs a test tool that writes a JSON report, and counts what is in it. A tool that dies counts as one failure. */
async function runSuite(name, script, args, { reportFile, count, env }) {
  say(name);
  await rm(reportFile, { force: true });
  const { exitCode } = await run(process.execPath, [join(projectRoot, 'node_modules', script), ...args], {
    env: { ...process.env, ...env },
  });
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  const { passed, failures } = report ? count(JSON.parse(report)) : { passed: 0, failures: [] };
  return { passed, failures: exitCode !== 0 && failures.length === 0 ? [`${name}: exit code ${exitCode}`] : failures };
}

await runScript(async () => {
  const needsXvfb = !hasDisplay();
  const electron = await setUpApp([
    'prometheus',
    'redis-server',
    'espeak-ng',
    'xdotool',
    ...(needsXvfb ? ['Xvfb'] : []),
  ]);
  await ensureOptionalModels();

  say('static checks');
  const results = [await runStaticChecks()];

  const vitestReport = join(stateDir, 'vitest.json');
  results.push(
    await runSuite(
      'unit and integration tests',
      'vitest/vitest.mjs',
      ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${vitestReport}`],
      { reportFile: vitestReport, count: countVitest, env: {} },
    ),
  );

  for (const [name, project, workers] of [
    ['the app, by hand', 'window', 2],
    ['the app, by voice', 'voice', 1],
  ]) {
    const reportFile = join(stateDir, `playwright-${project}.json`);
    const args = ['test', `--project=${project}`, `--workers=${workers}`];
    results.push(
      await runSuite(name, '@playwright/test/cli.js', args, {
        reportFile,
        count: countPlaywright,
        env: {
          HARK_ELECTRON: electron,
          PLAYWRIGHT_JSON_OUTPUT_FILE: reportFile,
          ...(needsXvfb ? { HARK_OWN_DISPLAYS: 'true' } : {}),
        },
      }),
    );
  }

  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  for (const failure of failures) say(`FAIL  ${failure}`);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length > 0 ? 1 : 0;
});
