import { relative } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';

/** How a suite went. */
export interface Results {
  passed: number;
  /** The failed tests by name. */
  failures: string[];
}

/** What Hark reads of a report of vitest's `json` reporter. */
interface VitestReport {
  numPassedTests: number;
  testResults: {
    name: string;
    status: string;
    assertionResults: { fullName: string; status: string }[];
  }[];
}

export function countVitest({ numPassedTests, testResults }: VitestReport): Results {
  const failures = testResults.flatMap(({ name, status, assertionResults }) => {
    const file = relative(projectRoot, name);
    // A file that does not load has no test. It must not pass because of that.
    if (status === 'failed' && assertionResults.length === 0) return [`${file} › could not be loaded`];
    return assertionResults
      .filter((result) => result.status === 'failed')
      .map(({ fullName }) => `${file} › ${fullName}`);
  });
  return { passed: numPassedTests, failures };
}

interface PlaywrightSuite {
  specs: { file: string; title: string; tests: { status: string }[] }[];
  suites?: PlaywrightSuite[];
}

/** What Hark reads of a report of Playwright's `json` reporter. */
interface PlaywrightReport {
  stats: { expected: number; flaky: number };
  suites: PlaywrightSuite[];
  errors: { message: string }[];
}

/** A flaky test has passed in the end. */
export function countPlaywright({ stats, suites, errors }: PlaywrightReport): Results {
  const failures = [
    ...specsOf(suites)
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map(({ file, title }) => `${file} › ${title}`),
    ...errors.map(({ message }) => message),
  ];
  return { passed: stats.expected + stats.flaky, failures };
}

function specsOf(suites: PlaywrightSuite[]): PlaywrightSuite['specs'] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}
