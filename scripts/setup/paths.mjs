import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** Everything that set-up fetches or remembers; never committed, safe to delete. */
export const stateDir = join(projectRoot, '.hark');
export const modelsDir = join(stateDir, 'models');
export const runtimeDir = join(stateDir, 'electron');
/** The models that are not part of Hark, in the tests' own XDG_DATA_HOME (vitest.config.ts). */
export const testModelsDir = join(stateDir, 'test-data/hark/models');
