import type { TimeValue } from './time-value.ts';

export const isClock = (one: TimeValue) => one.has('clock') && !one.options.isLatent && one.options.fields.length === 1;

export const isHour = (one: TimeValue) =>
  one.has('clock') && one.options.grain === 'hour' && one.options.fields.length === 1;

export const isDay = (one: TimeValue) => one.options.grain === 'day' && !one.options.isLatent;

export const isPart = (one: TimeValue) => one.has('part');

export const notLatent = (one: TimeValue) => !one.options.isLatent && !one.options.bound;

export const isNamed = (one: TimeValue) =>
  notLatent(one) && !one.has('clock', 'part') && one.options.kind !== 'interval';
