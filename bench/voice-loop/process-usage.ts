import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * @returns the proportional set size in MiB: shared memory is divided among its processes; undefined where the system
 * does not report it
 */
export function proportionalSetMib(pid: number): number | undefined {
  try {
    const [, kib] = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? [];
    return kib === undefined ? undefined : Math.round(Number(kib) / 1024);
  } catch {
    return undefined;
  }
}

/** @returns CPU time used so far in seconds, all threads; undefined where the system does not report it */
export function processorSeconds(pid: number): number | undefined {
  try {
    // Fields 14 and 15 of proc(5), counted after the name, which can contain any character.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond();
  } catch {
    return undefined;
  }
}

function ticksPerSecond(): number {
  return Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
}
