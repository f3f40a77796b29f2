import { hasDisplay } from '../setup/display.mjs';
import { setUpApp } from '../setup/index.mjs';
import { ensureTestModels } from '../setup/models.mjs';
import type { Command } from '../setup/system-libraries.mjs';
import { SetupError } from '../setup/terminal.mjs';
import type { Results } from './count-results.ts';
import { reportResults } from './report-results.ts';
import { playwrightSuite, runSuite, vitestSuite } from './run-suite.ts';

/** Inputs for each boundary in `npm run test:long`. */
const FUZZ_CASES = '600';

const unit = vitestSuite('unit', { projects: ['unit'] });
const integration = vitestSuite('integration', { projects: ['integration'], tags: '!long && !alone' });
const alone = vitestSuite('integration-alone', { projects: ['integration'], tags: '!long && alone', maxWorkers: 1 });
const shortIntegration = vitestSuite('integration', { projects: ['integration'], tags: '!long' });
const long = vitestSuite('long', { projects: ['integration', 'long'], tags: 'long' });
const fuzz = vitestSuite('long-fuzz', { projects: ['fuzz'] }, { HARK_FUZZ_CASES: FUZZ_CASES });

/** Fetches and builds all that tests with models, other programs or the app need. @returns the suites of the app */
async function setUp() {
  const ownDisplays = !hasDisplay();
  const commands: Command[] = ['prometheus', 'redis-server', 'espeak-ng', 'xdotool', 'sway', 'wtype'];
  const electron = await setUpApp(ownDisplays ? [...commands, 'Xvfb'] : commands);
  await ensureTestModels();
  return {
    app: playwrightSuite('app', ['app'], { electron, ownDisplays }),
    longApp: playwrightSuite('long-app', ['long'], { electron, ownDisplays }),
  };
}

/**
 * Name → runs its suites. Other tests run beside those of the app, which wait for sound and so leave half of the processor
 * idle.
 */
const SUITES: Record<string, (args: string[]) => Promise<Results[]>> = {
  async unit(args) {
    return [await runSuite(unit, { args })];
  },
  async integration(args) {
    await setUp();
    if (args.length > 0) return [await runSuite(shortIntegration, { args })];
    return [await runSuite(integration), await runSuite(alone)];
  },
  async app(args) {
    const { app } = await setUp();
    return [await runSuite(app, { args })];
  },
  async long(args) {
    const { longApp } = await setUp();
    if (args.length > 0) return [await runSuite(args.some((arg) => arg.includes('e2e')) ? longApp : long, { args })];
    // One after the other: Chromium loses sound on a busy processor, and long tests are about what is heard.
    const apps = await runSuite(longApp);
    return [apps, await runSuite(long, { quiet: true }), await runSuite(fuzz, { quiet: true })];
  },
  async all() {
    const { app } = await setUp();
    const beside = async () => {
      const units = await runSuite(unit, { quiet: true });
      return [units, await runSuite(integration, { quiet: true })];
    };
    const [apps, others] = await Promise.all([runSuite(app), beside()]);
    return [...others, await runSuite(alone, { quiet: true }), apps];
  },
};

/**
 * Runs the suites of that name; the dependencies must be installed.
 * @param args files and options for the test tool, to run a part of a suite
 * @returns the exit code
 * @throws SetupError when there is no suite of that name
 */
export async function runTests(name = 'all', args: string[] = []): Promise<number> {
  const run = SUITES[name];
  if (!run) throw new SetupError(`there is no suite ${name}: ${Object.keys(SUITES).join(', ')}`);
  return reportResults(await run(args));
}
