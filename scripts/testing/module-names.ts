import { run } from '../setup/run.mjs';
import type { CheckOutcome } from './dependency-checks.ts';

/**
 * Where JavaScript may be: entry points and set-up, which run before `npm ci` has installed what runs TypeScript, and files
 * that tools read by name.
 */
const JAVASCRIPT_FOLDERS = /^(?:bin\/|scripts\/[^/]+$|scripts\/setup\/|[^/]+$)/;

/** Checks that all other code is TypeScript. */
export async function checkModuleNames(): Promise<CheckOutcome> {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--', '*.js', '*.mjs', '*.cjs', '*.jsx'];
  const { exitCode, output } = await run('git', args, { quiet: true }).catch(() => ({ exitCode: 1, output: '' }));
  // A copy of the sources without its repository has no new files.
  if (exitCode !== 0) return { failed: false, output: 'not a git repository' };
  const misplaced = javaScriptOutOfPlace(output.split('\n').filter(Boolean));
  return {
    failed: misplaced.length > 0,
    output: misplaced.map((file) => `${file}: write it in TypeScript`).join('\n'),
  };
}

/** @param files paths relative to the project. @returns those that must be TypeScript */
export function javaScriptOutOfPlace(files: readonly string[]): string[] {
  return files.filter((file) => !JAVASCRIPT_FOLDERS.test(file));
}
