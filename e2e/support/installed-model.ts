import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project-root.ts';

/** The language model of the tests; set-up fetches it, unless the machine has no Python. */
export const TEST_LANGUAGE_MODEL = 'smollm2-135m-instruct';

const source = (id: string) => join(projectRoot, '.hark/test-data/hark/models', id);

/** Whether set-up has fetched a model for the tests. */
export function isFetched(id: string): boolean {
  return existsSync(source(id));
}

/** Installs a model for the app that will be started. @param folder of the app */
export function installModel(folder: string, id: string): void {
  cpSync(source(id), join(folder, 'data/hark/models', id), { recursive: true });
}
