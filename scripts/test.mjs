/** `npm test` and `npm run test:unit`, `:integration`, `:app`, `:long` [-- FILES AND OPTIONS]: sets up what a suite needs and runs it. */

import { ensureDependencies } from './setup/dependencies.mjs';
import { hasDisplay } from './setup/display.mjs';
import { runScript, setUpApp } from './setup/index.mjs';
import { ensureOptionalModels } from './setup/models.mjs';
import { SetupError } from './setup/terminal.mjs';
import { reportResults } from './testing/report-results.mjs';
import { playwrightSuite, runSuite, vitestSuite } from './testing/run-suite.mjs';
import { runStaticChecks } from './testing/static-checks.mjs';

/** Inputs for each boundary in `npm run test:long`; ten times what `npm test` tries. */
const FUZZ_CASES = '600';

const unit = vitestSuite('unit', ['unit']);
const integration = vitestSuite('integration', ['integration', 'fuzz']);
const long = vitestSuite('long', ['long']);
const fuzz = vitestSuite('long-fuzz', ['fuzz'], { env: { HARK_FUZZ_CASES: FUZZ_CASES } });

/** Fetches and builds all that tests with models, other programs or the app need. @returns the suites of the app */
async function setUp() {
  const ownDisplays = !hasDisplay();
  const commands = ['prometheus', 'redis-server', 'espeak-ng', 'xdotool', ...(ownDisplays ? ['Xvfb'] : [])];
  const electron = await setUpApp(commands);
  await ensureOptionalModels();
  return {
    app: playwrightSuite('app', ['app'], { electron, ownDisplays }),
    longApp: playwrightSuite('long-app', ['long'], { electron, ownDisplays }),
  };
}

/** Each runs what is not the app's beside the app, which waits for sound and so leaves half of the processor idle. */
const SUITES = {
  async unit(args) {
    await ensureDependencies();
    return [await runSuite(unit, { args })];
  },
  async integration(args) {
    await setUp();
    return [await runSuite(integration, { args })];
  },
  async app(args) {
    const { app } = await setUp();
    return [await runSuite(app, { args })];
  },
  async long(args) {
    const { longApp } = await setUp();
    if (args.length > 0) return [await runSuite(args.some((arg) => arg.includes('e2e')) ? longApp : long, { args })];
    const beside = async () => [await runSuite(long, { quiet: true }), await runSuite(fuzz, { quiet: true })];
    const [apps, others] = await Promise.all([runSuite(longApp), beside()]);
    return [apps, ...others];
  },
  async all() {
    const { app } = await setUp();
    const [checks, units] = await Promise.all([runStaticChecks(), runSuite(unit, { quiet: true })]);
    const [apps, integrations] = await Promise.all([runSuite(app), runSuite(integration, { quiet: true })]);
    return [checks, units, apps, integrations];
  },
};

await runScript(async () => {
  const [name = 'all', ...args] = process.argv.slice(2);
  const suite = SUITES[name];
  if (!suite) throw new SetupError(`there is no suite ${name}: ${Object.keys(SUITES).join(', ')}`);
  return reportResults(await suite(args));
});
