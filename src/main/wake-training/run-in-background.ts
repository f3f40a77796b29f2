import { setPriority } from 'node:os';

/** Below the engine and the language model: what is trained can wait. */
const NICENESS = 10;

/** Lets every other process go before this one. */
export function runInBackground(): void {
  try {
    setPriority(NICENESS);
  } catch {
    // A system that does not allow it runs it as any other process.
  }
}
