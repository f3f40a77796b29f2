/** `npm run bench:beside -- PATH`: measures this checkout and another, which is built, in turns. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runScript, runTypeScript } from './setup/index.mjs';
import { withApp } from './setup/run-in-app.mjs';
import { SetupError } from './setup/terminal.mjs';

const other = resolve(process.argv[2] ?? '.');
await runScript(() => {
  if (process.argv[2] !== undefined && existsSync(join(other, 'out/main/index.cjs'))) return 0;
  throw new SetupError('name the folder of another checkout that is built: npm run bench:beside -- ../hark-before');
});
if (!process.exitCode) await withApp((env) => runTypeScript('bench/beside/index.ts', [other], env));
