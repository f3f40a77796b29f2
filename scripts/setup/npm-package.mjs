import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { npmCommand } from './run.mjs';
import { progress, SetupError, say } from './terminal.mjs';

const ATTEMPTS = 3;
let registry;

/** The registry that this machine's npm is set to use, so that a mirror is honoured. */
async function registryUrl() {
  registry ??= new Promise((resolve, reject) => {
    const { command, args } = npmCommand(['config', 'get', 'registry']);
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let out = '';
    child.stdout.on('data', (data) => {
      out += data;
    });
    child.on('error', reject);
    child.on('close', () => {
      const last = out.trim().split('\n').at(-1) ?? '';
      resolve(last.startsWith('http') ? last.replace(/\/+$/, '') : 'https://registry.npmjs.org');
    });
  });
  return registry;
}

/**
 * Downloads the tarball of `name@version` to `target` and checks it against npm's sha512.
 * An interrupted download leaves only a `.part` file, which the next run replaces.
 * @param {{ name: string, version: string, integrity: string }} pkg
 * @param {string} target
 */
export async function downloadPackage(pkg, target) {
  const base = pkg.name.slice(pkg.name.lastIndexOf('/') + 1);
  const url = `${await registryUrl()}/${pkg.name}/-/${base}-${pkg.version}.tgz`;
  await mkdir(dirname(target), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    try {
      return await downloadOnce(url, pkg, target);
    } catch (error) {
      await rm(`${target}.part`, { force: true });
      const reason = error.cause?.code ?? error.message;
      if (attempt === ATTEMPTS) {
        throw new SetupError(
          `could not download ${pkg.name}@${pkg.version} (${reason}). Check the network and 'npm config get registry', then run the same command again.`,
        );
      }
      say(`  ${pkg.name}: ${reason}; trying again (${attempt} of ${ATTEMPTS - 1})`);
    }
  }
}

async function downloadOnce(url, pkg, target) {
  const response = await fetch(url);
  if (!response.ok || !response.body) throw new Error(`the registry answered ${response.status}`);
  const totalBytes = Number(response.headers.get('content-length') ?? 0);
  const hash = createHash('sha512');
  const report = progress(pkg.name);
  let receivedBytes = 0;
  const meter = new Transform({
    transform(data, _encoding, done) {
      hash.update(data);
      receivedBytes += data.length;
      report(receivedBytes, totalBytes);
      done(null, data);
    },
  });
  await pipeline(response.body, meter, createWriteStream(`${target}.part`));
  const integrity = `sha512-${hash.digest('base64')}`;
  if (integrity !== pkg.integrity) throw new Error(`its sha512 is not the pinned one`);
  await rename(`${target}.part`, target);
}
