import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

const POLL = { timeout: 10_000 };

/** Waits for the state of a prompt in a folder of such states. @returns the path of its file, which is whole */
export function keptState(folder: string): Promise<string> {
  return vi.waitUntil(() => statesIn(folder)[0], POLL);
}

function statesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const folders = readdirSync(folder).map((name) => join(folder, name));
  return folders.filter((each) => existsSync(join(each, 'prepared.json'))).map((each) => join(each, 'state.bin'));
}
