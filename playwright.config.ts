import { defineConfig } from '@playwright/test';

const LONG = /@long/;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // The documentation shows them too; `npm run screenshots` takes them again.
  snapshotPathTemplate: 'docs/images/views/{arg}{ext}',
  projects: [
    { name: 'app', grepInvert: LONG },
    { name: 'long', grep: LONG },
  ],
  workers: 2,
  // A test that hangs ends here. No test passes or fails by how fast the machine is.
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json']],
});
