/** What a check of this machine found. */
export interface CheckResult {
  check: string;
  /** `warning`: the command line works, something of the app does not. */
  verdict: 'ok' | 'warning' | 'failed';
  finding: string;
  /** What to do; absent when all is well. */
  fix?: string;
}
