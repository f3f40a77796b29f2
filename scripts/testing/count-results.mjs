import { relative } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

/**
 * @typedef {{ passed: number, failures: string[], durations: { name: string, ms: number }[] }} Results
 * failures: the failed tests by name
 */

/** @returns {Results} of a report of vitest's `json` reporter */
export function countVitest({ numPassedTests, testResults }) {
  const failures = [];
  const durations = [];
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(projectRoot, name);
    // A file that does not load has no test. It must not pass because of that.
    if (status === 'failed' && assertionResults.length === 0) failures.push(`${file} › could not be loaded`);
    for (const { fullName, status: outcome, duration = 0 } of assertionResults) {
      durations.push({ name: `${file} › ${fullName}`, ms: duration });
      if (outcome === 'failed') failures.push(`${file} › ${fullName}`);
    }
  }
  return { passed: numPassedTests, failures, durations };
}

/** @returns {Results} of a report of Playwright's `json` reporter */
export function countPlaywright({ stats, suites, errors }) {
  const specs = specsOf(suites);
  const nameOf = ({ file, title }) => `e2e/${file} › ${title}`;
  const failures = [
    ...specs.filter(({ tests }) => tests.some(({ status }) => status === 'unexpected')).map(nameOf),
    ...errors.map(({ message }) => message),
  ];
  const durations = specs.map((spec) => ({
    name: nameOf(spec),
    ms: spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return { passed: stats.expected, failures, durations };
}

function specsOf(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}
