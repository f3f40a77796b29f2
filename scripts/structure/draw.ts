import { instance } from '@viz-js/viz';
import { foundations, type RoomImports } from './room-imports.ts';
import { shortName } from './structure-page.ts';

/** Imports that make an arrow one point thicker, on a logarithmic scale. */
const THICKER_BY = 4;

/**
 * Draws rooms as boxes and imports between them as arrows.
 * @returns SVG; arrows to rooms that most others use are left out
 */
export async function drawStructure(rooms: readonly RoomImports[]): Promise<string> {
  const viz = await instance();
  return viz.renderString(dotOf(rooms), { format: 'svg' });
}

function dotOf(rooms: readonly RoomImports[]): string {
  const base = new Set(foundations(rooms).map(({ folder }) => folder));
  const groups = [...new Set(rooms.map(({ group }) => group))].map((group, index) => {
    const nodes = rooms.filter((room) => room.group === group).map((room) => nodeOf(room, base));
    return `subgraph cluster_${index} { label=${quoted(group)}; ${nodes.join(' ')} }`;
  });
  const edges = rooms.flatMap(({ folder, imports }) =>
    [...imports].filter(([to]) => !base.has(to)).map(([to, count]) => edgeOf(folder, to, count)),
  );
  return `digraph structure {
    graph [rankdir=TB, ranksep=0.6, nodesep=0.25, newrank=true, fontname="Helvetica", fontsize=12, style="rounded", color="#94a3b8",
      bgcolor="white", pad=0.2];
    node [shape=box, style="rounded,filled", fillcolor="#f1f5f9", color="#475569", fontname="Helvetica", fontsize=11];
    edge [color="#47556999", arrowsize=0.7];
    ${groups.join('\n')}
    ${edges.join('\n')}
  }`;
}

function nodeOf({ folder, modules }: RoomImports, base: ReadonlySet<string>): string {
  const fill = base.has(folder) ? ', fillcolor="#e0e7ff"' : '';
  return `${quoted(folder)} [label=${quoted(`${shortName(folder)}\n${modules} modules`)}${fill}];`;
}

function edgeOf(from: string, to: string, count: number): string {
  return `${quoted(from)} -> ${quoted(to)} [penwidth=${(1 + Math.log(count) / Math.log(THICKER_BY)).toFixed(1)}];`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
