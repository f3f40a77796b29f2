process.env.TZ = 'UTC';
// With the models that `npm test` fetches for it alone.
process.env.XDG_DATA_HOME = join(import.meta.dirname, '.hark/test-data');
process.env.XDG_STATE_HOME = join(import.meta.dirname, '.hark/test-state');
// Commands that a test runs speak with the quick voice.
process.env.HARK_VOICE = 'slt';

import { setPriority } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import './src/main/models/no-telemetry.ts';

const INTEGRATION = '{src,scripts,bench}/**/*.integration.test.ts';
const DOCUMENTATION = 'scripts/docs/pages.test.ts';
const LONG = '{src,scripts,bench}/**/*.long.test.ts';
/** Some 40 % of the processor time of a process beside it that wants all it can get (sched(7), "The nice value"). */
const NICENESS = 4;
/** A test that hangs ends here. No test passes or fails by how fast the machine is. */
const HANGING_MS = 180_000;

// The app's tests run beside these, and what they say and hear is in real time.
setPriority(NICENESS);

export default defineConfig({
  test: {
    testTimeout: HANGING_MS,
    hookTimeout: HANGING_MS,
    expect: { poll: { timeout: 30_000 } },
    // Integration tests load real models, so more would only take memory, and time from the app's tests beside them.
    maxWorkers: 2,
    tags: [
      { name: 'long', description: 'Takes long, or waits for a process that is killed: npm run test:long.' },
      {
        name: 'alone',
        description: 'Runs by itself: on a busy machine words are lost, or a service has no time to answer.',
      },
    ],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          // Loading the modules anew for each of the files takes longer than the tests.
          isolate: false,
          include: ['{src,scripts,bench}/**/*.test.ts'],
          exclude: [INTEGRATION, LONG, DOCUMENTATION],
        },
      },
      // Part of `npm run check`.
      { extends: true, test: { name: 'documentation', include: [DOCUMENTATION] } },
      { extends: true, test: { name: 'integration', isolate: false, include: [INTEGRATION] } },
      { extends: true, test: { name: 'fuzz', isolate: false, include: ['fuzz/**/*.fuzz.test.ts'] } },
      { extends: true, test: { name: 'long', include: [LONG] } },
    ],
  },
});
