/**
 * `npm run test:tools [-- NAME …]`: runs every script of package.json in a short form, so that none of them rots. Results go to
 * a folder that is thrown away. A script that has no short form here fails.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { runScript } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { npmCommand, run } from './setup/run.mjs';
import { say } from './setup/terminal.mjs';

/** A short form that takes longer hangs. */
const MAX_TOOL_MS = 15 * 60_000;
/** Until the load test serves its metrics. */
const LOAD_START_MS = 6000;

/** @typedef {{ args?: string[], env?: Record<string, string>, delayMs?: number, beside?: string[] }} ShortForm */

/** What CI runs as a whole, and what would only format the sources. */
const NOT_HERE = ['check', 'test', 'test:unit', 'test:integration', 'test:app', 'test:long', 'test:tools', 'format'];

/**
 * The arguments of each script's short form. Without a display, `npm start` plays one question and ends.
 * @type {Record<string, ShortForm>}
 */
const SHORT_FORMS = {
  start: { env: { DISPLAY: '', WAYLAND_DISPLAY: '' } },
  docs: {},
  reliability: {},
  icons: {},
  screenshots: {},
  eval: {},
  'train:intents': {},
  'train:phonemes': {},
  'train:wake': { args: ['hey hark'] },
  fuzz: { args: ['5'] },
  bench: {},
  'bench:beside': { args: [projectRoot] },
  'bench:peers': {},
  'test:load': { beside: ['monitor:performance', 'monitor:stress'] },
  'test:stress': {},
  package: {},
  'test:package': { args: ['--made'] },
};

await runScript(async () => {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'));
  const beside = Object.values(SHORT_FORMS).flatMap((form) => form.beside ?? []);
  const covered = new Set([...NOT_HERE, ...Object.keys(SHORT_FORMS), ...beside]);
  const failures = Object.keys(scripts)
    .filter((name) => !covered.has(name))
    .map((name) => `${name} has no short form in scripts/test-tools.mjs`);

  const names = process.argv.slice(2);
  const folder = await mkdtemp(join(tmpdir(), 'hark-tools-'));
  let passed = 0;
  for (const [name, form] of Object.entries(SHORT_FORMS)) {
    if (names.length > 0 && !names.includes(name)) continue;
    /** @type {[string, ShortForm][]} */
    const tools = [
      [name, form],
      ...(form.beside ?? []).map((other) => /** @type {[string, ShortForm]} */ ([other, { delayMs: LOAD_START_MS }])),
    ];
    const outcomes = await Promise.all(tools.map(([tool, options]) => runTool(tool, options, folder)));
    passed += outcomes.filter((failure) => failure === undefined).length;
    failures.push(...outcomes.filter((failure) => failure !== undefined));
  }
  await rm(folder, { recursive: true, force: true });
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  for (const failure of failures) say(`FAIL  ${failure}`);
  return failures.length > 0 ? 1 : 0;
});

/**
 * @param {string} name
 * @param {ShortForm} form
 * @param {string} folder
 * @returns {Promise<string | undefined>} what failed
 */
async function runTool(name, { args = [], env = {}, delayMs = 0 }, folder) {
  await wait(delayMs);
  const startedAt = performance.now();
  const { command, args: npmArgs } = npmCommand(['run', '--silent', name, '--', ...args]);
  const { exitCode, output } = await run(command, npmArgs, {
    quiet: true,
    timeout: MAX_TOOL_MS,
    env: { ...process.env, ...env, HARK_SHORT_FORM_FOLDER: folder },
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  say(`${exitCode === 0 ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)`);
  if (exitCode === 0) return undefined;
  process.stderr.write(`${output.trim().split('\n').slice(-40).join('\n')}\n`);
  return `${name}: exit code ${exitCode}`;
}
