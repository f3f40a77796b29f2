import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { modelsDir, projectRoot, stateDir, testModelsDir } from './paths.mjs';
import { reportByName, withFetching } from './registry.mjs';
import { isStamped, writeStamp } from './stamp.mjs';
import { say } from './terminal.mjs';

const manifestFile = join(projectRoot, 'models/manifest.json');
const downloads = join(stateDir, 'downloads');

/** Fetches every model of models/manifest.json that Hark cannot do without. */
export async function ensureModels() {
  await ensure('models', modelsDir, ({ optional }) => !optional);
}

/** Fetches the others too, where only the tests find them. */
export async function ensureOptionalModels() {
  await ensure('optional-models', testModelsDir, ({ optional }) => optional === true);
}

/** Fetches one model's files without the rewrites that Hark makes of them, for what is to be compared with it. */
export async function fetchAsPublished(modelId, folder) {
  await fetchWhere(({ id }) => id === modelId, folder, { asPublished: true });
}

async function ensure(stamp, folder, isWanted) {
  const source = await readFile(manifestFile, 'utf8');
  const digest = createHash('sha256').update(source).digest('hex');
  // Hashing 100 MB takes half a second: after the first time sizes will do, the engine hashes what it loads.
  if ((await isStamped(stamp, digest)) && (await haveTheirSizes(JSON.parse(source), folder, isWanted))) return;
  say('fetching the models that are missing');
  await fetchWhere(isWanted, folder);
  await writeStamp(stamp, digest);
}

async function fetchWhere(isWanted, folder, options = {}) {
  const { models } = JSON.parse(await readFile(manifestFile, 'utf8'));
  await withFetching(({ fetchModels }, registry) =>
    fetchModels(models.filter(isWanted), { registry, folder, downloads, onProgress: reportByName(), ...options }),
  );
}

async function haveTheirSizes({ models }, folder, isWanted) {
  for (const { id, files } of models.filter(isWanted)) {
    for (const { name, bytes } of files) {
      const info = await stat(join(folder, id, name)).catch(() => undefined);
      if (info?.size !== bytes) return false;
    }
  }
  return true;
}
