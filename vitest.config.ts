process.env.TZ = 'UTC';
// With the models that `npm test` fetches for it alone.
process.env.XDG_DATA_HOME = join(import.meta.dirname, '.hark/test-data');

import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'bench/**/*.test.ts', 'fuzz/**/*.test.ts'],
    // Integration tests load real models: more at once would only take memory.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
