/** @returns {{ passed: number, failed: number }} of a report of vitest's `json` reporter */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  // A file that does not even load holds no test, and must not pass for that.
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length };
}

/** @returns {{ passed: number, failed: number }} of a report of Playwright's `json` reporter; the flaky passed in the end */
export function countPlaywright({ stats, errors }) {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected + errors.length };
}
