import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { npmCommand, run } from './run.mjs';
import { clearStamp, digestOf, isStamped, writeStamp } from './stamp.mjs';
import { SetupError, say } from './terminal.mjs';

/** Installs the exact tree of the lockfile. `.npmrc` turns off the install scripts of packages. */
export async function ensureDependencies() {
  const digest = await digestOf(['package-lock.json']);
  // npm writes this file when all is installed: an install that another program broke off is no install.
  const isInstalled = existsSync(join(projectRoot, 'node_modules/.package-lock.json'));
  if (isInstalled && (await isStamped('dependencies', digest))) return;
  await clearStamp('dependencies');
  say('installing the dependencies from the lockfile');
  const { command, args } = npmCommand(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  const { exitCode } = await run(command, args);
  if (exitCode !== 0) {
    throw new SetupError("'npm ci' failed (its message is above). Mend that, then run the same command again.");
  }
  await writeStamp('dependencies', digest);
}
