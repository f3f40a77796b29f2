import { GRAIN_MS, type Grain } from './calendar.ts';

/** A length of time as it was said: amounts of units, such as 2 hours and 10 minutes. */
export interface DurationValue {
  amounts: Partial<Record<Grain, number>>;
}

/** The unit that a bare number after a longer one counts: "two hours ten". */
const FINER: Partial<Record<Grain, Grain>> = { hour: 'minute', minute: 'second' };

/** A longer one leads to moments that no calendar names: a `Date` ends in the year 275,760. */
const LONGEST_MS = 4e15;

/** @returns undefined for one that is too long for any calendar */
export function durationOf(amount: number, grain: Grain): DurationValue | undefined {
  return amount * GRAIN_MS[grain] <= LONGEST_MS ? { amounts: { [grain]: amount } } : undefined;
}

/** Whether a bare number can follow: "two hours ten", but not "two weeks ten". */
export const canTakeNumber = (duration: DurationValue): boolean => FINER[finestGrain(duration)] !== undefined;

/** @returns the duration with a number of the next finer unit; undefined when there is none */
export function withNumber(duration: DurationValue, count: number): DurationValue | undefined {
  const finer = FINER[finestGrain(duration)];
  const more = finer && durationOf(count, finer);
  return more && joinDurations(duration, more);
}

/** @returns another amount of the same unit: "ten minutes, no, fifteen"; undefined when several units were said */
export function withAmount({ amounts }: DurationValue, amount: number): DurationValue | undefined {
  const [grain, ...others] = Object.keys(amounts) as Grain[];
  return grain === undefined || others.length > 0 ? undefined : durationOf(amount, grain);
}

/** @returns the finest unit that was said */
export function finestGrain({ amounts }: DurationValue): Grain {
  const grains = Object.keys(GRAIN_MS) as Grain[];
  return grains.find((grain) => amounts[grain] !== undefined) ?? 'second';
}

/**
 * The length in milliseconds. A day has 24 hours, a month 30 days and a year 365 days, but a year with months has 12 of them.
 */
export function durationMs({ amounts }: DurationValue): number {
  const { year = 0, ...rest } = amounts;
  const isOfMonths = Object.keys(rest).length > 0 && Object.keys(rest).every((grain) => grain === 'month');
  const years = isOfMonths ? 12 * year * GRAIN_MS.month : year * GRAIN_MS.year;
  const others = Object.entries(rest).map(([grain, amount]) => amount * GRAIN_MS[grain as Grain]);
  return Math.round(others.reduce((sum, ms) => sum + ms, years));
}

/** @returns the two together; undefined when both name the same unit, or the second is not the finer one */
export function joinDurations(one: DurationValue, other: DurationValue): DurationValue | undefined {
  const [finest, next] = [finestGrain(one), finestGrain(other)];
  const grains = Object.keys(GRAIN_MS);
  if (grains.indexOf(next) >= grains.indexOf(finest)) return undefined;
  return { amounts: { ...one.amounts, ...other.amounts } };
}
