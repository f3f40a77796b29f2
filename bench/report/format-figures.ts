import type { hardware } from '../hardware.ts';

/** Two significant digits below 100, no decimals above; empty for NaN. */
export function round(value: number): string {
  if (Number.isNaN(value)) return '';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

/** Description of the machine that produced a result. */
export function machineName({ cores, processor }: Pick<ReturnType<typeof hardware>, 'cores' | 'processor'>): string {
  return `${cores} × ${processor}`;
}

/** `p50 / p95`, whole numbers from 10 on. */
export function medianAndP95({ p50, p95 }: { p50: number; p95: number }): string {
  return `${whole(p50)} / ${whole(p95)}`;
}

/** A whole number from 10 on, one decimal below. */
export function whole(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

/** Converts mebibytes to megabytes (10⁶ bytes), the unit of the targets. */
export function megabytesOf(mib: number): number {
  return Math.round((mib * 2 ** 20) / 1e6);
}
