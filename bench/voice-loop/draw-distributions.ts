import type { Distribution } from '../statistics.ts';
import { svgSheet, svgText } from '../svg.ts';

export interface DistributionChart {
  title: string;
  subtitle: string;
  /** By name; milliseconds. */
  rows: Readonly<Record<string, Distribution>>;
}

const WIDTH = 820;
const ROW_HEIGHT = 34;
const TOP = 74;
const LEFT = 220;
const RIGHT = 150;

/** Draws p50, p95 and p99 of each row as an SVG, readable on light and dark backgrounds. */
export function drawDistributions({ title, subtitle, rows }: DistributionChart): string {
  const entries = Object.entries(rows);
  const highest = Math.max(...entries.map(([, { p99 }]) => p99), 1);
  const x = (ms: number) => LEFT + (ms / highest) * (WIDTH - LEFT - RIGHT);
  const height = TOP + entries.length * ROW_HEIGHT + 16;
  const drawn = entries.map(([name, { p50, p95, p99 }], index) => {
    const y = TOP + index * ROW_HEIGHT;
    const middle = y + 10;
    return [
      svgText(LEFT - 12, y + 15, name, 'end'),
      `<rect x="${LEFT}" y="${y}" width="${Math.max(1, x(p50) - LEFT).toFixed(1)}" height="20" rx="3" fill="#4b5bdc"/>`,
      `<line x1="${x(p50).toFixed(1)}" x2="${x(p95).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="#d9822b" stroke-width="3"/>`,
      `<circle cx="${x(p99).toFixed(1)}" cy="${middle}" r="4" fill="#c2455d"/>`,
      svgText(WIDTH - RIGHT + 14, y + 15, `${p50} / ${p95} / ${p99}`, 'start'),
    ].join('\n  ');
  });
  return svgSheet({ title, subtitle, width: WIDTH, height }, drawn);
}
