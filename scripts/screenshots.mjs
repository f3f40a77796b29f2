/** `npm run screenshots`: sets all up, then photographs the real app: for the README, and every view in every theme. */
import { join } from 'node:path';
import { runTypeScript } from './setup/index.mjs';
import { projectRoot } from './setup/paths.mjs';
import { run } from './setup/run.mjs';
import { withApp } from './setup/run-in-app.mjs';

await withApp(async (env) => {
  const exitCode = await runTypeScript('e2e/screenshots/index.ts', [], env);
  // The short form replaces no picture that tests compare with.
  if (exitCode !== 0 || process.env.HARK_SHORT_FORM_FOLDER) return exitCode;
  const playwright = join(projectRoot, 'node_modules/@playwright/test/cli.js');
  const args = [playwright, 'test', 'views', '--project=long', '--workers=1', '--update-snapshots', '--reporter=list'];
  return (await run(process.execPath, args, { env: { ...process.env, ...env } })).exitCode;
});
