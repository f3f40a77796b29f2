import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot, stateDir } from './paths.mjs';

/** @param {string} name */
const stampPath = (name) => join(stateDir, 'stamps', name);

/**
 * A step is done when its stamp holds the digest of its inputs.
 * @param {string} name
 * @param {string} digest
 */
export async function isStamped(name, digest) {
  return (await readStamp(name)) === digest;
}

/**
 * @param {string} name
 * @returns {Promise<string>} empty when there is none
 */
export async function readStamp(name) {
  return readFile(stampPath(name), 'utf8').catch(() => '');
}

/**
 * @param {string} name
 * @param {string} digest
 */
export async function writeStamp(name, digest) {
  await mkdir(join(stateDir, 'stamps'), { recursive: true });
  await writeFile(stampPath(name), digest);
}

/** @param {string} name */
export async function clearStamp(name) {
  await rm(stampPath(name), { force: true });
}

/**
 * A digest over the content of files and folders, names included.
 * @param {string[]} paths relative to the project
 */
export async function digestOf(paths) {
  const hash = createHash('sha256');
  for (const digest of await Promise.all(paths.map(digestOfPath))) hash.update(digest);
  return hash.digest('hex');
}

/**
 * Everything in it is read at once: every start waits for this.
 * @param {string} path of a file or a folder; it need not exist
 * @returns {Promise<string>}
 */
async function digestOfPath(path) {
  const full = join(projectRoot, path);
  const info = await stat(full).catch(() => undefined);
  if (!info) return '';
  const hash = createHash('sha256').update(`${path}\0`);
  if (!info.isDirectory()) return hash.update(await readFile(full)).digest('hex');
  const names = (await readdir(full)).sort();
  for (const digest of await Promise.all(names.map((name) => digestOfPath(join(path, name))))) hash.update(digest);
  return hash.digest('hex');
}
