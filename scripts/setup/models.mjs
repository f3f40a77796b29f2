import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { modelsDir, projectRoot, stateDir, testModelsDir } from './paths.mjs';
import { reportByName, withFetching } from './registry.mjs';
import { isStamped, writeStamp } from './stamp.mjs';
import { say } from './terminal.mjs';

/** @typedef {import('../../src/main/models/catalogue/manifest.ts').Model} Model */

const manifestFile = join(projectRoot, 'models/manifest.json');
const downloads = join(stateDir, 'downloads');

/** Fetches every model of models/manifest.json that Hark needs. */
export async function ensureModels() {
  await ensure('models', modelsDir, ({ optional }) => !optional);
}

/** Fetches the optional models too, to a folder that only the tests use. */
export async function ensureOptionalModels() {
  await ensure('optional-models', testModelsDir, ({ optional }) => optional === true);
}

/**
 * Fetches the files of one model without Hark's rewrites of them, for a comparison.
 * @param {string} modelId
 * @param {string} folder
 */
export async function fetchAsPublished(modelId, folder) {
  await fetchWhere(({ id }) => id === modelId, folder, { asPublished: true });
}

/**
 * @param {string} stamp
 * @param {string} folder
 * @param {(model: Model) => boolean} isWanted
 */
async function ensure(stamp, folder, isWanted) {
  const source = await readFile(manifestFile, 'utf8');
  const digest = createHash('sha256').update(source).digest('hex');
  // Hashing 100 MB takes half a second. After the first time the sizes are enough: the engine hashes what it loads.
  if ((await isStamped(stamp, digest)) && (await haveTheirSizes(JSON.parse(source), folder, isWanted))) return;
  say('fetching the models that are missing');
  await fetchWhere(isWanted, folder);
  await writeStamp(stamp, digest);
}

/**
 * @param {(model: Model) => boolean} isWanted
 * @param {string} folder
 * @param {{ asPublished?: boolean }} [options]
 */
async function fetchWhere(isWanted, folder, options = {}) {
  const { models } = JSON.parse(await readFile(manifestFile, 'utf8'));
  await withFetching(({ fetchModels }, registry) =>
    fetchModels(models.filter(isWanted), { registry, folder, downloads, onProgress: reportByName(), ...options }),
  );
}

/**
 * @param {{ models: Model[] }} manifest
 * @param {string} folder
 * @param {(model: Model) => boolean} isWanted
 */
async function haveTheirSizes({ models }, folder, isWanted) {
  for (const { id, files } of models.filter(isWanted)) {
    for (const { name, bytes } of files) {
      const info = await stat(join(folder, id, name)).catch(() => undefined);
      if (info?.size !== bytes) return false;
    }
  }
  return true;
}
