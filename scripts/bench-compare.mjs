/** `npm run bench:compare -- PATH`: measures this checkout and another built checkout in alternating runs. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript, runTypeScript } from './setup/index.mjs';
import { withApp } from './setup/run-in-app.mjs';
import { SetupError } from './setup/terminal.mjs';

const other = resolve(process.argv[2] ?? '.');
await runScript(() => {
  if (process.argv[2] !== undefined && existsSync(join(other, 'out/main/index.cjs'))) return 0;
  throw new SetupError('name the folder of another checkout that is built: npm run bench:compare -- ../hark-before');
});
if (!process.exitCode) await withApp((env) => runTypeScript('bench/compare/index.ts', [other], env));
