import type { ElectronApplication } from '@playwright/test';
import { processorSeconds, proportionalSetMib } from './process-usage.ts';

export interface ProcessFigures {
  process: string;
  /** Since the previous reading. */
  cpuPercentOfOneCore: number | undefined;
  residentMib: number;
  proportionalMib: number | undefined;
}

/** Reads CPU and memory of every process of the app; the first reading only starts the clock. */
export class ProcessReader {
  #lastReadMs = Date.now();
  readonly #lastSeconds = new Map<number, number>();

  constructor(private readonly electron: ElectronApplication) {}

  async read(): Promise<ProcessFigures[]> {
    const metrics = await this.electron.evaluate(({ app: main }) => main.getAppMetrics());
    const elapsedSeconds = (Date.now() - this.#lastReadMs) / 1000;
    this.#lastReadMs = Date.now();
    return metrics.map(({ pid, type, name, memory }) => ({
      process: name ?? type,
      cpuPercentOfOneCore: this.#cpuPercent(pid, elapsedSeconds),
      residentMib: Math.round(memory.workingSetSize / 1024),
      proportionalMib: proportionalSetMib(pid),
    }));
  }

  #cpuPercent(pid: number, elapsedSeconds: number): number | undefined {
    const before = this.#lastSeconds.get(pid);
    const now = processorSeconds(pid);
    if (now === undefined) return undefined;
    this.#lastSeconds.set(pid, now);
    return before === undefined ? undefined : Math.round((1000 * (now - before)) / elapsedSeconds) / 10;
  }
}
