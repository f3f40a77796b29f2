/** Values of one scrape, by metric name with its labels as written in the text. */
export type Scrape = ReadonlyMap<string, number>;

/** Parses Prometheus' text exposition format (version 0.0.4). @returns name{labels} → value; comments are ignored */
export function parseScrape(text: string): Scrape {
  const values = new Map<string, number>();
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const end = line.lastIndexOf(' ');
    values.set(line.slice(0, end), Number(line.slice(end + 1)));
  }
  return values;
}

/** @returns the sum over all series of a metric, or over those with `label` in their labels */
export function total(scrape: Scrape, name: string, label = ''): number {
  let sum = 0;
  for (const [series, value] of scrape) if (isSeriesOf(series, name) && series.includes(label)) sum += value;
  return sum;
}

/**
 * The quantile of a histogram between two scrapes, interpolated within its bucket like in Prometheus.
 * @param quantile 0..1
 * @returns undefined if there are no observations
 */
export function quantileBetween(
  before: Scrape,
  after: Scrape,
  name: string,
  quantile: number,
  label = '',
): number | undefined {
  const buckets = bucketsBetween(before, after, name, label);
  const count = buckets.at(-1)?.cumulativeCount ?? 0;
  if (count === 0) return undefined;
  const rank = quantile * count;
  const index = buckets.findIndex(({ cumulativeCount }) => cumulativeCount >= rank);
  const { bound, cumulativeCount } = buckets[index] ?? { bound: 0, cumulativeCount: 0 };
  const { bound: lower, cumulativeCount: below } = buckets[index - 1] ?? { bound: 0, cumulativeCount: 0 };
  return Number.isFinite(bound) ? lower + ((bound - lower) * (rank - below)) / (cumulativeCount - below) : lower;
}

interface Bucket {
  /** Upper bound. */
  bound: number;
  /** Number of observations up to the bound. */
  cumulativeCount: number;
}

function bucketsBetween(before: Scrape, after: Scrape, name: string, label: string): Bucket[] {
  const buckets = new Map<number, number>();
  for (const [series, value] of after) {
    if (!isSeriesOf(series, `${name}_bucket`) || !series.includes(label)) continue;
    const [, text = ''] = /le="([^"]+)"/.exec(series) ?? [];
    const bound = text === '+Inf' ? Number.POSITIVE_INFINITY : Number(text);
    buckets.set(bound, (buckets.get(bound) ?? 0) + value - (before.get(series) ?? 0));
  }
  return [...buckets].map(([bound, cumulativeCount]) => ({ bound, cumulativeCount })).sort((a, b) => a.bound - b.bound);
}

function isSeriesOf(series: string, name: string): boolean {
  return series === name || series.startsWith(`${name}{`);
}
