import { defineConfig } from '@playwright/test';

/** They speak to the app in real time: two at once on two cores would be too much for it (OVERLOADED). */
const BY_VOICE = /@voice/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The documentation shows them too; `npm run screenshots` takes them anew.
  snapshotPathTemplate: 'docs/images/views/{arg}{ext}',
  projects: [
    { name: 'voice', grep: BY_VOICE, workers: 1 },
    { name: 'window', grepInvert: BY_VOICE, fullyParallel: true },
  ],
  workers: 2,
  // Sound runs in real time, whatever else the machine does: one that fails is tried once more, and said to be flaky.
  retries: 1,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
});
