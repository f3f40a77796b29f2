import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees what loading left behind in this thread. V8 would wait for more garbage, which a thread that is idle or works
 * in native memory does not make: 20 MB in the TTS worker.
 */
export function collectGarbage(): void {
  // The flag shows in contexts made after it only.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
}
