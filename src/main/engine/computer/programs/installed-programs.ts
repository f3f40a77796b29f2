import { readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { programOf } from './desktop-entry.ts';
import type { Program } from './program.ts';

/** What is installed meanwhile is found after this. */
const HOLDS_MS = 60_000;

let known: { programs: readonly Program[]; atMs: number } | undefined;

/** @returns every program that the desktop's menu shows, in no order */
export function installedPrograms(): readonly Program[] {
  if (!known || Date.now() - known.atMs > HOLDS_MS)
    known = { programs: READERS[process.platform]?.() ?? [], atMs: Date.now() };
  return known.programs;
}

const READERS: Readonly<Partial<Record<NodeJS.Platform, () => Program[]>>> = {
  linux: () => programsOfLinux(process.env),
  darwin: programsOfMacos,
  win32: () => programsOfWindows(process.env),
};

/** Those of the desktop entries in `XDG_DATA_HOME` and `XDG_DATA_DIRS`; of two with the same id the first counts. */
export function programsOfLinux(env: NodeJS.ProcessEnv): Program[] {
  const own = env.XDG_DATA_HOME || join(homedir(), '.local/share');
  const shared = (env.XDG_DATA_DIRS || '/usr/local/share:/usr/share').split(':');
  const programs = new Map<string, Program | undefined>();
  for (const folder of [own, ...shared].filter((one) => one !== '').map((one) => join(one, 'applications'))) {
    for (const path of filesBelow(folder, '.desktop')) {
      // "kde/konsole.desktop" has the id kde-konsole.
      const id = path.slice(folder.length + 1, -'.desktop'.length).replaceAll('/', '-');
      if (!programs.has(id)) programs.set(id, programOf(textOf(path), id));
    }
  }
  return [...programs.values()].flatMap((program) => program ?? []);
}

function programsOfMacos(): Program[] {
  const folders = ['/Applications', '/System/Applications', join(homedir(), 'Applications')];
  return folders.flatMap((folder) =>
    entriesOf(folder)
      .filter(({ name }) => name.endsWith('.app'))
      .map(({ name }) => {
        const shown = basename(name, '.app');
        return {
          name: shown,
          otherNames: [],
          command: ['open', '-a', join(folder, name)] as const,
          windowClasses: [shown.toLowerCase()],
        };
      }),
  );
}

/** Those of the Start menu: links that the shell of Windows follows. */
function programsOfWindows(env: NodeJS.ProcessEnv): Program[] {
  const folders = [env.APPDATA, env.PROGRAMDATA].flatMap((folder) =>
    folder ? join(folder, 'Microsoft/Windows/Start Menu/Programs') : [],
  );
  return folders
    .flatMap((folder) => filesBelow(folder, '.lnk'))
    .filter((path) => !/uninstall/i.test(path))
    .map((path) => {
      const name = basename(path, '.lnk');
      return { name, otherNames: [], command: ['explorer.exe', path] as const, windowClasses: [name.toLowerCase()] };
    });
}

function filesBelow(folder: string, ending: string): string[] {
  return entriesOf(folder).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path, ending);
    return entry.name.endsWith(ending) ? [path] : [];
  });
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return []; // Not there.
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // A link to what was uninstalled.
  }
}
