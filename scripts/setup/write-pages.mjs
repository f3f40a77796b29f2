import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { runTypeScript } from './index.mjs';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs a program that writes pages of docs/, and formats them.
 * @param {string} file
 * @returns {Promise<number>} the program's exit code, or the formatter's
 */
export async function writePages(file) {
  await ensureDependencies();
  const written = await runTypeScript(file, []);
  if (written !== 0) return written;
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');
  return (await run(process.execPath, [biome, 'format', '--write', 'docs'])).exitCode;
}
