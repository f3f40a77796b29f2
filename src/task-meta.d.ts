import 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Of a test that injects a fault: from then until Hark works again, milliseconds. docs/reliability.md shows it. */
    recoveryMs?: number;
  }
}
