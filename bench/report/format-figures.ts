import type { hardware } from '../hardware.ts';

/** Two significant digits below 100, none behind the point above; empty for NaN. */
export function round(value: number): string {
  if (Number.isNaN(value)) return '';
  return value >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}

/** The machine that a result was measured on, as pages name it. */
export function machineName({ cores, processor }: Pick<ReturnType<typeof hardware>, 'cores' | 'processor'>): string {
  return `${cores} × ${processor}`;
}

/** `p50 / p95`, whole numbers from 10 on. */
export function medianAndP95({ p50, p95 }: { p50: number; p95: number }): string {
  return `${whole(p50)} / ${whole(p95)}`;
}

/** A whole number from 10 on, one digit behind the point below. */
export function whole(value: number): string {
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

/** Mebibytes as the megabytes of a million bytes that targets are given in. */
export function megabytesOf(mib: number): number {
  return Math.round((mib * 2 ** 20) / 1e6);
}
