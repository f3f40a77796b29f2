import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, stateDir } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';
import { say } from '../setup/terminal.mjs';
import { countPlaywright, countVitest, type Results } from './count-results.ts';

/** Whole runs leave their reports here: `npm run reliability` reads them. */
const reportsDir = join(stateDir, 'test-reports');

/** Tests that one tool runs, which writes a report. */
export interface Suite {
  /** Also the name of its report. */
  name: string;
  /** The script of the test tool, under node_modules. */
  script: string;
  command(reportFile: string): { args: string[]; env: Record<string, string> };
  /** @param report parsed from JSON */
  count(report: unknown): Results;
}

/**
 * Tests that vitest runs.
 * @param select projects of vitest.config.ts, which tags their tests must have, and how many files run at once
 * @param env added to the environment
 */
export function vitestSuite(
  name: string,
  { projects, tags, maxWorkers }: { projects: readonly string[]; tags?: string; maxWorkers?: number },
  env: Record<string, string> = {},
): Suite {
  return {
    name,
    script: 'vitest/vitest.mjs',
    command: (reportFile) => ({
      args: [
        'run',
        ...projects.map((project) => `--project=${project}`),
        ...(tags ? [`--tags-filter=${tags}`] : []),
        ...(maxWorkers ? [`--maxWorkers=${maxWorkers}`] : []),
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
 * @param projects of playwright.config.ts
 */
export function playwrightSuite(
  name: string,
  projects: readonly string[],
  { electron, ownDisplays }: { electron: string; ownDisplays: boolean },
): Suite {
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
 * @param options args: files and options for the tool, to run a part of the suite
 */
export async function runSuite(
  { name, script, command, count }: Suite,
  { args = [], quiet = false }: { args?: string[]; quiet?: boolean } = {},
): Promise<Results> {
  say(name);
  await mkdir(reportsDir, { recursive: true });
  const reportFile = join(reportsDir, `${args.length > 0 ? 'part-of-' : ''}${name}.json`);
  await rm(reportFile, { force: true });
  const { args: ownArgs, env } = command(reportFile);
  const { exitCode, output } = await run(
    process.execPath,
    [join(projectRoot, 'node_modules', script), ...ownArgs, ...args],
    { env: { ...process.env, ...env }, quiet },
  );
  if (output) process.stderr.write(`hark: ${name}, its output\n${output}`);
  const report = await readFile(reportFile, 'utf8').catch(() => undefined);
  const results = report ? count(JSON.parse(report)) : { passed: 0, failures: [], durations: [] };
  if (exitCode !== 0 && results.failures.length === 0) {
    results.failures.push({ name: `${name}: exit code ${exitCode}` });
  }
  return results;
}
