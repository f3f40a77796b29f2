import { GRAIN_MS, type Grain, type WallMs } from './calendar.ts';
import { type Interval, intersect, type TimePattern } from './time-pattern.ts';

/** What a value can depend on besides its words. */
export interface ValueContext {
  /** When it is said. */
  nowMs: WallMs;
  /** How far the clock here is ahead of UTC. */
  utcOffsetMinutes?: number;
}

/** What a time says, so that nothing is said twice: two hours, or two weekdays, are not one time. */
export type Field = 'clock' | 'part' | 'weekday' | 'date' | 'month' | 'year' | 'week' | 'season';

/** What nobody said and is therefore only likely. */
export type Assumption = 'half-of-day' | 'day' | 'year';

export interface TimeOptions {
  fields: readonly Field[];
  grain: Grain;
  /** A bare number, which is a time only beside other words of time or as the answer to "When?". */
  isLatent?: boolean;
  /** The clock has it twice a day, and nothing says which. */
  isTwiceADay?: boolean | undefined;
  /** "Tuesday" on a Tuesday is the next one. */
  isNeverNow?: boolean | undefined;
  /** "by", "after": the time is where something begins or ends. */
  bound?: 'after' | 'before';
  kind?: 'instant' | 'interval' | 'holiday';
  /** "At the weekend at ten": on one of several days, and nothing says on which. */
  isOnSomeDay?: boolean | undefined;
  /** Of a part of the day: where an hour that is said beside it lies. */
  hoursBeside?: HoursBeside;
  /** "At night at one": the night of no day yet, so that the clock alone would name the wrong one. */
  isOfNight?: boolean | undefined;
}

export interface HoursBeside {
  /** "Five in the evening". */
  bare: TimePattern;
  /** "Five pm in the evening". */
  withHalf: TimePattern;
  /** They reach into the next day. */
  isNight?: true;
}

const DAYS = ['weekday', 'date', 'week'] as const satisfies readonly Field[];

/** "tomorrow morning": where hours beside it lie, on that day. */
function beside(one: TimeValue, other: TimeValue): Partial<TimeOptions> {
  const [part, day] = one.options.hoursBeside ? [one, other] : [other, one];
  const { hoursBeside } = part.options;
  if (!hoursBeside) return {};
  const { bare, withHalf, isNight } = hoursBeside;
  if (day.has('clock')) return { isOfNight: isNight && !part.has(...DAYS) && !day.has(...DAYS) };
  return {
    hoursBeside: { ...hoursBeside, bare: intersect(bare, day.pattern), withHalf: intersect(withHalf, day.pattern) },
  };
}

/** Where one time lies when the other is said beside it. */
function patternBeside({ options, pattern }: TimeValue, other: TimeValue): TimePattern {
  if (!options.hoursBeside || !other.has('clock')) return pattern;
  return other.options.isTwiceADay ? options.hoursBeside.bare : options.hoursBeside.withHalf;
}

function firstOf(intervals: Iterable<Interval>, isWanted: (interval: Interval) => boolean): Interval | undefined {
  for (const interval of intervals) if (isWanted(interval)) return interval;
  return undefined;
}

/** A time as it was said, before it is known which of those it names is meant. */
export class TimeValue {
  /** Which one is meant at `nowMs`. */
  readonly first: Interval | undefined;

  /** @param nowMs when it was said */
  constructor(
    readonly pattern: TimePattern,
    readonly options: TimeOptions,
    readonly nowMs: WallMs,
  ) {
    this.first = this.#resolve();
  }

  has(...fields: Field[]): boolean {
    return fields.some((field) => this.options.fields.includes(field));
  }

  /** @returns the same time with other options */
  as(options: Partial<TimeOptions>, pattern = this.pattern): TimeValue {
    return new TimeValue(pattern, { ...this.options, ...options }, this.nowMs);
  }

  /** @returns both together; undefined when they say the same or never meet */
  and(other: TimeValue): TimeValue | undefined {
    if (this.has(...other.options.fields) || this.options.bound || other.options.bound) return undefined;
    // "Friday night at one" is the night of Friday, at one.
    if ((this.options.isOfNight && other.has(...DAYS)) || (other.options.isOfNight && this.has(...DAYS)))
      return undefined;
    const inner = this.pattern.lengthMs < other.pattern.lengthMs ? this : other;
    const both = new TimeValue(
      intersect(patternBeside(this, other), patternBeside(other, this)),
      {
        fields: [...this.options.fields, ...other.options.fields],
        grain: inner.options.grain,
        isTwiceADay: (this.options.isTwiceADay || other.options.isTwiceADay) && !this.has('part') && !other.has('part'),
        isNeverNow: this.options.isNeverNow || other.options.isNeverNow,
        kind: inner.options.kind ?? 'instant',
        isOnSomeDay: this.#isSomeDayOf(other) || other.#isSomeDayOf(this),
        ...beside(this, other),
      },
      this.nowMs,
    );
    return both.first && both;
  }

  /** @returns this, said in answer to that: on the day that was said before, unless it names another one itself */
  within(said: TimeValue): TimeValue {
    const both = this.and(said) ?? new TimeValue(intersect(said.pattern, this.pattern), this.options, this.nowMs);
    return both.first ? both : this;
  }

  /** Whether it is a time of a day, and the other one several days. */
  #isSomeDayOf({ options, pattern }: TimeValue): boolean {
    return !this.has('weekday', 'date') && options.kind === 'interval' && pattern.lengthMs > GRAIN_MS.day;
  }

  /** What nobody said. */
  get assumed(): Assumption[] {
    const { isTwiceADay } = this.options;
    return [
      ...(isTwiceADay ? (['half-of-day'] as const) : []),
      ...(this.has('clock', 'part') && !this.has(...DAYS) ? (['day'] as const) : []),
      ...(this.has('month') && !this.has('year') ? (['year'] as const) : []),
    ];
  }

  /** The next one, or else the last. */
  #resolve(): Interval | undefined {
    const { pattern, nowMs, options } = this;
    const next = firstOf(pattern.from(nowMs), ({ startMs }) => !(options.isNeverNow && startMs <= nowMs));
    // "Sunday, February 10th" names one date: the nearest that falls on a Sunday.
    const isOneDate = this.has('weekday') && this.has('month') && !this.has('year');
    const last = next === undefined || isOneDate ? firstOf(pattern.before(nowMs), () => true) : undefined;
    if (!next || !last) return next ?? last;
    return nowMs - last.startMs < next.startMs - nowMs ? last : next;
  }

  /** Two readings are the same when they say and mean the same. */
  toJSON(): unknown {
    const { first, options } = this;
    const { hoursBeside: _, ...said } = options;
    return [first?.startMs, first?.endMs, said];
  }
}
