import { say } from '../setup/terminal.mjs';

const SLOWEST = 10;

/**
 * Prints the count alone on a line, then what failed and the slowest tests.
 * @param {import('./count-results.mjs').Results[]} results
 * @returns {number} the exit code
 */
export function reportResults(results) {
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  for (const failure of failures) say(`FAIL  ${failure}`);
  const durations = results.flatMap((result) => result.durations).sort((a, b) => b.ms - a.ms);
  if (durations.length > SLOWEST) say('the slowest tests');
  for (const { name, ms } of durations.slice(0, SLOWEST)) say(`${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return failures.length > 0 ? 1 : 0;
}
