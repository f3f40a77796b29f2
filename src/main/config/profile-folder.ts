import { join } from 'node:path';
import { stateFolder } from './state-folder.ts';

/** @param configured where profiles go; null for the usual place. @returns a folder for this start */
export function profileFolder(configured: string | null): string {
  const start = new Date().toISOString().replace(/[:.]/g, '-');
  return join(configured ?? join(stateFolder(), 'profiles'), start);
}
