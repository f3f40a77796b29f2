import { relative } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../setup/paths.mjs';

/** How a suite went. */
export interface Results {
  passed: number;
  failures: Failure[];
  durations: { name: string; ms: number }[];
}

export interface Failure {
  /** Of the test. */
  name: string;
  /** What the test tool says about it. */
  reason?: string;
}

/** What Hark reads of a report of vitest's `json` reporter. */
const vitestReportSchema = z.object({
  numPassedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          duration: z.number().nullish(),
          failureMessages: z.array(z.string()),
        }),
      ),
    }),
  ),
});

/** @throws ZodError when it is not a report of vitest */
export function countVitest(report: unknown): Results {
  const { numPassedTests, testResults } = vitestReportSchema.parse(report);
  const failures: Results['failures'] = [];
  const durations: Results['durations'] = [];
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(projectRoot, name);
    // A file that does not load has no test. It must not pass because of that.
    if (status === 'failed' && assertionResults.length === 0) {
      failures.push({ name: `${file} › could not be loaded` });
    }
    for (const { fullName, status: outcome, duration, failureMessages } of assertionResults) {
      const test = `${file} › ${fullName}`;
      durations.push({ name: test, ms: duration ?? 0 });
      if (outcome === 'failed') failures.push({ name: test, reason: failureMessages.join('\n') });
    }
  }
  return { passed: numPassedTests, failures, durations };
}

const specSchema = z.object({
  file: z.string(),
  title: z.string(),
  tests: z.array(
    z.object({
      status: z.string(),
      results: z.array(
        z.object({ duration: z.number(), errors: z.array(z.object({ message: z.string().optional() })) }),
      ),
    }),
  ),
});

type Spec = z.infer<typeof specSchema>;

/** Suites hold suites. */
const suiteSchema = z.object({
  specs: z.array(specSchema),
  get suites() {
    return z.array(suiteSchema).optional();
  },
});

/** What Hark reads of a report of Playwright's `json` reporter. */
const playwrightReportSchema = z.object({
  stats: z.object({ expected: z.number() }),
  suites: z.array(suiteSchema),
  errors: z.array(z.object({ message: z.string() })),
});

/** @throws ZodError when it is not a report of Playwright */
export function countPlaywright(report: unknown): Results {
  const { stats, suites, errors } = playwrightReportSchema.parse(report);
  const specs = specsOf(suites);
  const nameOf = ({ file, title }: Spec) => `e2e/${file} › ${title}`;
  const failures = [
    ...specs
      .filter(({ tests }) => tests.some(({ status }) => status === 'unexpected'))
      .map((spec) => ({ name: nameOf(spec), reason: reasonOf(spec) })),
    ...errors.map(({ message }) => ({ name: message })),
  ];
  const durations = specs.map((spec) => ({
    name: nameOf(spec),
    ms: spec.tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
  }));
  return { passed: stats.expected, failures, durations };
}

function specsOf(suites: readonly z.infer<typeof suiteSchema>[]): Spec[] {
  return suites.flatMap(({ specs, suites: inner = [] }) => [...specs, ...specsOf(inner)]);
}

function reasonOf({ tests }: Spec): string {
  const results = tests.flatMap((test) => test.results);
  return results.flatMap(({ errors }) => errors.map(({ message = '' }) => message)).join('\n');
}
