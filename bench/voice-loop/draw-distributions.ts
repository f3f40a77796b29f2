import type { Distribution } from '../statistics.ts';

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

/** Draws p50, p95 and p99 of each row as an SVG that reads on light and dark ground. */
export function drawDistributions({ title, subtitle, rows }: DistributionChart): string {
  const entries = Object.entries(rows);
  const highest = Math.max(...entries.map(([, { p99 }]) => p99), 1);
  const x = (ms: number) => LEFT + (ms / highest) * (WIDTH - LEFT - RIGHT);
  const height = TOP + entries.length * ROW_HEIGHT + 16;
  const drawn = entries.map(([name, { p50, p95, p99 }], index) => {
    const y = TOP + index * ROW_HEIGHT;
    const middle = y + 10;
    return [
      text(LEFT - 12, y + 15, name, 'end'),
      `<rect x="${LEFT}" y="${y}" width="${Math.max(1, x(p50) - LEFT).toFixed(1)}" height="20" rx="3" fill="#4b5bdc"/>`,
      `<line x1="${x(p50).toFixed(1)}" x2="${x(p95).toFixed(1)}" y1="${middle}" y2="${middle}" stroke="#d9822b" stroke-width="3"/>`,
      `<circle cx="${x(p99).toFixed(1)}" cy="${middle}" r="4" fill="#c2455d"/>`,
      text(WIDTH - RIGHT + 14, y + 15, `${p50} / ${p95} / ${p99}`, 'start'),
    ].join('\n  ');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="system-ui, sans-serif" font-size="13">
  <rect width="${WIDTH}" height="${height}" fill="#ffffff"/>
  <text x="20" y="30" font-size="17" font-weight="600" fill="#1b1e26">${escaped(title)}</text>
  <text x="20" y="52" fill="#646b7a">${escaped(subtitle)}</text>
  ${drawn.join('\n  ')}
</svg>
`;
}

function text(x: number, y: number, content: string, anchor: 'start' | 'end'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#1b1e26">${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
