import { svgSheet, svgText } from '../svg.ts';
import type { PeerResults } from './peer.ts';

const WIDTH = 820;
const ROW_HEIGHT = 30;
const TOP = 84;
const LEFT = 280;
const RIGHT = 80;

/** @returns an SVG of each implementation's median time relative to Hark's */
export function drawPeers(results: PeerResults, subtitle: string): string {
  const rows = Object.entries(results).flatMap(([job, peers]) =>
    Object.entries(peers).map(([name, { timesHark }]) => ({
      label: `${job}: ${name}`,
      timesHark,
      own: name === 'Hark',
    })),
  );
  const highest = Math.max(...rows.map(({ timesHark }) => timesHark));
  const drawn = rows.map(({ label, timesHark, own }, index) => {
    const y = TOP + index * ROW_HEIGHT;
    const width = ((WIDTH - LEFT - RIGHT) * timesHark) / highest;
    return [
      svgText(LEFT - 12, y + 14, label, 'end'),
      `<rect x="${LEFT}" y="${y}" width="${width.toFixed(1)}" height="18" rx="3" fill="${own ? '#4b5bdc' : '#9aa3b8'}"/>`,
      svgText(LEFT + width + 8, y + 14, `${timesHark.toFixed(2)} ×`, 'start'),
    ].join('\n  ');
  });
  const height = TOP + rows.length * ROW_HEIGHT + 16;
  return svgSheet({ title: 'The same models elsewhere', subtitle, width: WIDTH, height }, drawn);
}
