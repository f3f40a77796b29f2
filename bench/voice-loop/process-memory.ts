import { readFileSync } from 'node:fs';

/**
 * @returns the proportional set size in MiB: memory shared with other processes counts by its share;
 *   undefined where the system does not tell
 */
export function proportionalSetMib(pid: number): number | undefined {
  try {
    const [, kib] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
}
