import { stripVTControlCharacters } from 'node:util';
import { say } from '../setup/terminal.mjs';
import type { Failure, Results } from './count-results.ts';

const SLOWEST = 10;
/** The whole reason stands where the test failed, perhaps thousands of lines above. */
const MAX_REASON_LINES = 12;

/**
 * Prints the count alone on a line, then what failed and the slowest tests.
 * @returns the exit code
 */
export function reportResults(results: readonly Results[]): number {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  for (const failure of failures) reportFailure(failure);
  const durations = results.flatMap((result) => result.durations).sort((a, b) => b.ms - a.ms);
  if (durations.length > SLOWEST) say('the slowest tests');
  for (const { name, ms } of durations.slice(0, SLOWEST)) say(`${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return failures.length > 0 ? 1 : 0;
}

function reportFailure({ name, reason = '' }: Failure): void {
  say(`FAIL  ${name}`);
  const lines = stripVTControlCharacters(reason)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('node_modules'));
  for (const line of lines.slice(0, MAX_REASON_LINES)) say(`      ${line}`);
}
