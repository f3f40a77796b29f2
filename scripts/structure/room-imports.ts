import type { ModuleImports } from './imports.ts';
import type { Room } from './rooms.ts';

/** A room, how many modules it holds, and how many imports lead to each other room. */
export interface RoomImports extends Room {
  modules: number;
  /** Folder of a room → imports. */
  imports: ReadonlyMap<string, number>;
}

/**
 * Adds up the imports between rooms.
 * @throws Error when a module is in no room
 */
export function roomImports(modules: readonly ModuleImports[], rooms: readonly Room[]): RoomImports[] {
  const byDepth = [...rooms].sort((a, b) => b.folder.length - a.folder.length);
  const roomOf = (path: string): string => {
    const found = byDepth.find(({ folder }) => path.startsWith(`${folder}/`));
    if (!found) throw new Error(`${path} is in no room: add its folder to scripts/structure/rooms.ts`);
    return found.folder;
  };
  const counts = new Map(rooms.map(({ folder }) => [folder, { modules: 0, imports: new Map<string, number>() }]));
  for (const { path, imports } of modules) {
    const from = roomOf(path);
    const count = counts.get(from);
    if (!count) continue;
    count.modules += 1;
    for (const to of imports.map(roomOf).filter((folder) => folder !== from)) {
      count.imports.set(to, (count.imports.get(to) ?? 0) + 1);
    }
  }
  return rooms.map((room) => ({ ...room, ...(counts.get(room.folder) ?? { modules: 0, imports: new Map() }) }));
}

/** The rooms that most others import: arrows to them would hide all other arrows. */
export function foundations(rooms: readonly RoomImports[]): RoomImports[] {
  const users = (folder: string) => rooms.filter(({ imports }) => imports.has(folder)).length;
  return rooms.filter(({ folder }) => users(folder) > rooms.length / 3);
}
