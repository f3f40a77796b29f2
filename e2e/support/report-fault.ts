import { type TestInfo, test } from '@playwright/test';

/** What a test tells of one fault; it is in Playwright's JSON report. */
interface FaultReport {
  fault: string;
  /** What the user sees and hears, and what becomes of what was kept. */
  outcome: string;
  recoveryMs: number;
}

/**
 * Waits for the recovery from a fault that was just injected, and reports how long it took.
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
