#!/usr/bin/env node
/** `hark …`: sets up what is missing (said on stderr), then runs the command line. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runScript, setUpEngine } from '../scripts/setup/index.mjs';
import { projectRoot } from '../scripts/setup/paths.mjs';

await runScript(async () => {
  await setUpEngine();
  const { main } = createRequire(import.meta.url)(join(projectRoot, 'out/main/cli.cjs'));
  return main(process.argv.slice(2));
});
