import { type TestInfo, test } from '@playwright/test';

/** One fault for Playwright's JSON report. */
interface FaultReport {
  fault: string;
  /** What the user sees and hears, and what happens to stored data. */
  outcome: string;
  recoveryMs: number;
}

/**
 * Waits for the recovery from an injected fault and reports its duration.
 * @param recovered resolves when Hark works again
 */
export async function reportFault(
  { fault, outcome }: Omit<FaultReport, 'recoveryMs'>,
  recovered: () => Promise<unknown>,
  info: TestInfo = test.info(),
): Promise<void> {
  const startedAt = performance.now();
  await recovered();
  const report: FaultReport = { fault, outcome, recoveryMs: Math.round(performance.now() - startedAt) };
  info.annotations.push({ type: 'fault', description: JSON.stringify(report) });
}
