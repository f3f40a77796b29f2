process.env.TZ = 'UTC';
// With the models that `npm test` fetches for it alone.
process.env.XDG_DATA_HOME = join(import.meta.dirname, '.hark/test-data');

import { join } from 'node:path';
import { configDefaults, defineConfig } from 'vitest/config';

/** Talk to other processes at the speed of talk: one that fails is tried once more, as tests of the app are. */
const IN_REAL_TIME = [
  'src/main/session-client/*.test.ts',
  'src/main/telemetry/*.test.ts',
  'src/main/engine/satellite/*.test.ts',
  'src/main/engine/pipeline/remote-wake.test.ts',
];

export default defineConfig({
  test: {
    // Integration tests load real models: more at once would only take memory.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'units',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'fuzz/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...IN_REAL_TIME],
        },
      },
      { extends: true, test: { name: 'in real time', include: IN_REAL_TIME, retry: 1 } },
    ],
  },
});
