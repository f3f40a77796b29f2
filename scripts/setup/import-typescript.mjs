import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectRoot } from './paths.mjs';

/**
 * Imports a TypeScript module of this project. It needs the dependencies, so it must be called after `ensureDependencies`.
 * @param {string} file relative to the project
 * @returns {Promise<any>} the module; give it the type `typeof import('…')`
 */
export async function importTypeScript(file) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(pathToFileURL(join(projectRoot, file)).href, import.meta.url);
}
