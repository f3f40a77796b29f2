import { availableParallelism, freemem, totalmem } from 'node:os';
import type { ModelSpeed } from '../../../shared/models/models.ts';
import type { Machine } from '../catalogue/choose-language-model.ts';

/** What this machine, or its container, offers to a language model. @param speeds measured on it, by model id */
export function thisMachine(speeds: Readonly<Record<string, ModelSpeed>>): Machine {
  // 0 or a huge number without a limit; missing before Node 18.15.
  const limit = process.constrainedMemory?.() ?? 0;
  return {
    totalMemoryBytes: limit > 0 ? Math.min(limit, totalmem()) : totalmem(),
    // macOS counts reclaimable memory as used, so its figure is meaningless.
    freeMemoryBytes: process.platform === 'darwin' ? undefined : freemem(),
    processorCount: availableParallelism(),
    speeds,
  };
}
