import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that set-up fetches or remembers; never committed, safe to delete. */
export const stateDir = join(projectRoot, '.hark');
export const modelsDir = join(stateDir, 'models');
export const runtimeDir = join(stateDir, 'electron');
