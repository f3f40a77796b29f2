import { relative } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

/** @typedef {{ passed: number, failures: string[] }} Results the failed ones by name */

/** @returns {Results} of a report of vitest's `json` reporter */
export function countVitest({ numPassedTests, testResults }) {
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectRoot, name);
    // A file that does not even load holds no test, and must not pass for that.
    if (status === 'failed' && assertionResults.length === 0) return [`${file} › could not be loaded`];
    return assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ fullName }) => `${file} › ${fullName}`);
  });
  return { passed: numPassedTests, failures };
}

/** @returns {Results} of a report of Playwright's `json` reporter; the flaky passed in the end */
export function countPlaywright({ stats, suites, errors }) {
  const failures = [
    ...specsOf(suites)
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ file, title }) => `${file} › ${title}`),
    ...errors.map(({ message }) => message),
  ];
  return { passed: stats.expected + stats.flaky, failures };
}

function specsOf(suites) {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}
