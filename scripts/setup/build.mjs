import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';
import { clearStamp, digestOf, isStamped, writeStamp } from './stamp.mjs';
import { SetupError, say } from './terminal.mjs';

const BUILD_INPUTS = [
  'src',
  'package-lock.json',
  'tsconfig.json',
  'tsconfig',
  'electron.vite.config.ts',
  'models/manifest.json',
  'scripts/setup/llama-bundle.mjs',
];

/** Builds `out/` when a source changed since the last build. */
export async function ensureBuild() {
  const digest = await digestOf(BUILD_INPUTS);
  if (existsSync(join(projectRoot, 'out/main/index.cjs')) && (await isStamped('build', digest))) return;
  await clearStamp('build');
  say('building');
  const cli = join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  const { exitCode, output } = await run(process.execPath, [cli, 'build', '--logLevel', 'warn'], { quiet: true });
  if (exitCode !== 0) throw new SetupError(`the build failed:\n${output.trim()}`);
  const { bundleNodeLlamaCpp } = await import('./llama-bundle.mjs');
  await bundleNodeLlamaCpp();
  await writeStamp('build', digest);
}
