import { svgSheet, svgText } from '../svg.ts';
import type { LoadFigures } from './desktops.ts';

export interface LoadChart {
  title: string;
  subtitle: string;
  steps: readonly LoadFigures[];
}

const WIDTH = 820;
const HEIGHT = 380;
const LEFT = 70;
const RIGHT = 170;
const TOP = 80;
const BOTTOM = 46;
const GRID_MS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

const CURVES = [
  { name: 'lateness p50', colour: '#4b5bdc', of: (step: LoadFigures) => step.latenessMs.p50 },
  { name: 'lateness p99', colour: '#c2455d', of: (step: LoadFigures) => step.latenessMs.p99 },
  { name: 'voice to voice p50', colour: '#2f9e6e', of: (step: LoadFigures) => step.voiceToVoiceMs?.p50 },
  { name: 'voice to voice p95', colour: '#d9822b', of: (step: LoadFigures) => step.voiceToVoiceMs?.p95 },
] as const;

/** Draws lateness and latency by number of sessions as an SVG. */
export function drawLoad({ title, subtitle, steps }: LoadChart): string {
  const values = CURVES.flatMap(({ of }) => steps.map(of)).filter((value) => value !== undefined);
  const highest = Math.max(...values, 10);
  const most = Math.max(...steps.map(({ sessions }) => sessions), 2);
  const x = (sessions: number) => LEFT + ((sessions - 1) / (most - 1)) * (WIDTH - LEFT - RIGHT);
  const y = (ms: number) =>
    HEIGHT - BOTTOM - (Math.log10(Math.max(1, ms)) / Math.log10(highest)) * (HEIGHT - TOP - BOTTOM);
  const grid = GRID_MS.filter((ms) => ms <= highest).map(
    (ms) =>
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y(ms).toFixed(1)}" y2="${y(ms).toFixed(1)}" stroke="#e3e5ec"/>${svgText(LEFT - 10, y(ms) + 4, String(ms), 'end')}`,
  );
  const marks = steps.map(({ sessions }) => svgText(x(sessions) - 4, HEIGHT - BOTTOM + 22, String(sessions), 'start'));
  const curves = CURVES.map(({ name, colour, of }) => {
    const points = steps.flatMap((step) => {
      const value = of(step);
      return value === undefined ? [] : [[x(step.sessions), y(value)] as const];
    });
    const [endX = LEFT, endY = TOP] = points.at(-1) ?? [];
    const path = points.map(([px, py]) => `${px.toFixed(1)},${py.toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2.5"/>${svgText(endX + 10, endY + 4, name, 'start')}`;
  });
  return svgSheet({ title, subtitle, width: WIDTH, height: HEIGHT }, [...grid, ...marks, ...curves]);
}
