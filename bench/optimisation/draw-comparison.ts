import { svgSheet, svgText } from '../svg.ts';

export interface ComparisonChart {
  title: string;
  subtitle: string;
  /** By name; each in its own unit. */
  rows: Readonly<Record<string, { baseline: { p50: number }; optimised: { p50: number }; lessPercent: number }>>;
}

const WIDTH = 820;
const ROW_HEIGHT = 34;
const TOP = 74;
const LEFT = 190;
const RIGHT = 240;

/** Draws each figure relative to the baseline, which has the full width, as an SVG. */
export function drawComparison({ title, subtitle, rows }: ComparisonChart): string {
  const entries = Object.entries(rows);
  const height = TOP + entries.length * ROW_HEIGHT + 16;
  const full = WIDTH - LEFT - RIGHT;
  const drawn = entries.map(([name, { baseline, optimised, lessPercent }], index) => {
    const y = TOP + index * ROW_HEIGHT;
    const share = Math.min(1, optimised.p50 / baseline.p50);
    const change = lessPercent >= 0 ? `${lessPercent} % less` : `${-lessPercent} % more`;
    return [
      svgText(LEFT - 12, y + 15, name, 'end'),
      `<rect x="${LEFT}" y="${y}" width="${full}" height="20" rx="3" fill="#e3e5ec"/>`,
      `<rect x="${LEFT}" y="${y}" width="${Math.max(1, full * share).toFixed(1)}" height="20" rx="3" fill="#4b5bdc"/>`,
      svgText(WIDTH - RIGHT + 14, y + 15, `${short(baseline.p50)} → ${short(optimised.p50)}: ${change}`, 'start'),
    ].join('\n  ');
  });
  return svgSheet({ title, subtitle, width: WIDTH, height }, drawn);
}

function short(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(2);
}
