#!/usr/bin/env node
/** `hark …`: sets up what is missing (said on stderr), then runs the command line. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runScript, setUpEngine } from '../scripts/setup/index.mjs';
import { projectRoot } from '../scripts/setup/paths.mjs';
import { areTooLong, readArguments, runWithPipedArguments } from './long-arguments.mjs';

await runScript(async () => {
  if (areTooLong(process.argv.slice(2))) {
    return runWithPipedArguments(fileURLToPath(import.meta.url), process.argv.slice(2));
  }
  await setUpEngine();
  const { main } = createRequire(import.meta.url)(join(projectRoot, 'out/main/cli.cjs'));
  return main(readArguments());
});
