import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { runTypeScript } from './index.mjs';
import { projectRoot } from './paths.mjs';
import { run } from './run.mjs';

/**
 * Runs a program that writes pages, and formats them. The short form, which writes no committed page, only checks their format.
 * @param {string} file
 * @returns {Promise<number>} the program's exit code, or the formatter's
 */
export async function writePages(file) {
  await ensureDependencies();
  const written = await runTypeScript(file, [], { TZ: 'UTC' });
  if (written !== 0) return written;
  const biome = join(projectRoot, 'node_modules/@biomejs/biome/bin/biome');
  const write = process.env.HARK_SHORT_FORM_FOLDER ? [] : ['--write'];
  return (await run(process.execPath, [biome, 'format', ...write, 'docs', 'README.md'])).exitCode;
}
