import { type ModuleImports, readImports } from './imports.ts';
import { foundations, type RoomImports, roomImports } from './room-imports.ts';
import { ENGINE_ROOMS, ROOMS } from './rooms.ts';

const ENGINE = 'src/main/engine/';

/** A part of the source with its rooms, which gets a picture and a table. */
export interface StructureSection {
  title: string;
  /** Where its picture lies, seen from docs/. */
  picture: string;
  rooms: readonly RoomImports[];
}

/** @param root the checkout @throws Error when a module is in no room */
export async function readStructure(root: string): Promise<StructureSection[]> {
  const modules = await readImports(root);
  return [
    { title: 'The whole', picture: 'images/structure.svg', rooms: roomImports(modules, ROOMS) },
    {
      title: 'The engine',
      picture: 'images/structure-engine.svg',
      rooms: roomImports(inEngine(modules), ENGINE_ROOMS),
    },
  ];
}

function inEngine(modules: readonly ModuleImports[]): ModuleImports[] {
  return modules
    .filter(({ path }) => path.startsWith(ENGINE))
    .map(({ path, imports }) => ({ path, imports: imports.filter((to) => to.startsWith(ENGINE)) }));
}

/** docs/structure.md: the rooms of the source and what each imports. */
export function structurePage(sections: readonly StructureSection[]): string {
  return [
    '# Structure',
    '',
    'This page shows which folder holds what, and which folder imports which. `npm run docs` writes it and its pictures',
    'from the imports in `src/`; tests are left out. A test fails when the page is out of date or when a module belongs to',
    'no room of `scripts/structure/rooms.ts`.',
    '',
    ...sections.flatMap(sectionOf),
  ].join('\n');
}

function sectionOf({ title, picture, rooms }: StructureSection): string[] {
  const base = foundations(rooms).map(({ folder }) => `\`${folder}\``);
  return [
    `## ${title}`,
    '',
    `![Rooms as boxes, imports as arrows](${picture})`,
    '',
    ...(base.length > 0 ? [`Most rooms import ${base.join(', ')}; the picture leaves these arrows out.`, ''] : []),
    '| room | what it is for | modules | imports |',
    '| --- | --- | --- | --- |',
    ...rooms.map(rowOf),
    '',
  ];
}

function rowOf({ folder, purpose, modules, imports }: RoomImports): string {
  const targets = [...imports.keys()].sort().map((to) => `\`${shortName(to)}\``);
  return `| \`${folder}\` | ${purpose} | ${modules} | ${targets.join(', ')} |`;
}

/** `engine/speech` for `src/main/engine/speech`. */
export function shortName(folder: string): string {
  return folder.replace(/^src\/(?:main\/)?/, '');
}
