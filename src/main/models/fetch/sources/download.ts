import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { handleType, IterableBackoff, retry } from 'cockatiel';
import { HarkError } from '../../../../shared/errors.ts';
import { expectSpace } from '../disk-space.ts';
import { CONNECT_TIMEOUT_MS, type Network } from '../network.ts';

export interface DownloadOptions {
  network: Network;
  /** Subresource integrity: `sha256-` or `sha512-` and base64. */
  integrity: string;
  /** Whether the file is to be had elsewhere: then a source that cannot be reached is given up at once. */
  hasAlternative: boolean;
  onProgress(receivedBytes: number, totalBytes: number): void;
  /** Stops the download; partial data is kept. */
  signal?: AbortSignal;
}

const RETRY_DELAYS_MS = [1000, 2000];
/** The connection counts as lost after this time without data. */
const STALL_MS = 30_000;
/** A temporary failure; a retry may succeed. */
class TemporaryFailure extends Error {}
/** No connection was made. */
class Unreachable extends TemporaryFailure {}

const retryWhen = (isTemporary: (error: TemporaryFailure) => boolean) =>
  retry(handleType(TemporaryFailure, isTemporary), {
    maxAttempts: RETRY_DELAYS_MS.length,
    backoff: new IterableBackoff(RETRY_DELAYS_MS),
  });
const retryTemporary = retryWhen(() => true);
const retryReached = retryWhen((error) => !(error instanceof Unreachable));

/**
 * Downloads to `target` and verifies it. Partial data stays in `target.part`, and the next call resumes from it, even
 * in another process.
 * @param url https URLs must not redirect to unencrypted ones
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE; DISK_FULL when the rest does not fit; the signal's
 *   reason if it was aborted
 */
export async function download(url: string, target: string, options: DownloadOptions): Promise<void> {
  const part = partOf(target);
  await wrapWriteError(mkdir(dirname(target), { recursive: true }));
  const retrying = options.hasAlternative ? retryReached : retryTemporary;
  try {
    await retrying.execute(() => fetchRest(url, part, options), options.signal);
  } catch (error) {
    options.signal?.throwIfAborted();
    if (!(error instanceof TemporaryFailure)) throw error;
    throw new HarkError('DOWNLOAD_FAILED', `${url}: ${error.message}`, { cause: error });
  }
  if (!(await hasIntegrity(part, options.integrity))) {
    await rm(part, { force: true });
    throw new HarkError('MODEL_CHECKSUM', `${url} does not have its checksum`);
  }
  await wrapWriteError(rename(part, target));
}

/** @param integrity subresource integrity. @returns false also if the file cannot be read */
export async function hasIntegrity(path: string, integrity: string): Promise<boolean> {
  const algorithm = integrity.slice(0, integrity.indexOf('-'));
  const hash = createHash(algorithm);
  try {
    await pipeline(createReadStream(path), hash);
  } catch {
    return false;
  }
  return `${algorithm}-${hash.digest('base64')}` === integrity;
}

/** @returns the path of the partial data of a download */
export function partOf(target: string): string {
  return `${target}.part`;
}

async function fetchRest(
  url: string,
  part: string,
  { network, hasAlternative, onProgress, signal }: DownloadOptions,
): Promise<void> {
  signal?.throwIfAborted();
  const partBytes = (await stat(part).catch(() => undefined))?.size ?? 0;
  const stalled = new AbortController();
  const abort = () => stalled.abort();
  signal?.addEventListener('abort', abort);
  let timer = setTimeout(abort, STALL_MS);
  const headers: Record<string, string> = partBytes > 0 ? { range: `bytes=${partBytes}-` } : {};
  try {
    const timeoutMs = CONNECT_TIMEOUT_MS[hasAlternative ? 'hasAlternative' : 'isLast'];
    const response = await network.fetch(url, timeoutMs, { headers, signal: stalled.signal });
    if (network.mirrored(url).startsWith('https:') && !response.url.startsWith('https:')) {
      throw new HarkError('DOWNLOAD_FAILED', `${url} leads to ${response.url}, which is not encrypted`);
    }
    // The file is complete, or it is a different file, which the checksum detects.
    if (response.status === 416) return;
    if (!response.ok || !response.body) throw refusal(response.status);
    const start = response.status === 206 ? partBytes : 0;
    const restBytes = Number(response.headers.get('content-length') ?? 0);
    await expectSpace(url, [{ folder: dirname(part), bytes: restBytes }]);
    const totalBytes = start + restBytes;
    let receivedBytes = start;
    onProgress(receivedBytes, totalBytes);
    const meter = new Transform({
      transform(data: Buffer, _encoding, done) {
        clearTimeout(timer);
        timer = setTimeout(abort, STALL_MS);
        receivedBytes += data.length;
        onProgress(receivedBytes, totalBytes);
        done(null, data);
      },
    });
    const file = createWriteStream(part, { flags: start > 0 ? 'a' : 'w' });
    const body = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
    await pipeline(body, meter, file, { signal: stalled.signal });
  } catch (error) {
    throw toDownloadError(error, stalled.signal.aborted);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

function refusal(status: number): Error {
  const message = `the server answered ${status}`;
  return status >= 500 || status === 429 ? new TemporaryFailure(message) : new HarkError('DOWNLOAD_FAILED', message);
}

function toDownloadError(error: unknown, stalled: boolean): Error {
  if (error instanceof HarkError || error instanceof TemporaryFailure) return error;
  const { code, message, cause } = error as NodeJS.ErrnoException & { cause?: NodeJS.ErrnoException };
  if (code && WRITE_FAILURES.has(code)) return new HarkError('DATA_UNWRITABLE', message, { cause: error });
  const reason = stalled ? 'nothing came for 30 seconds' : (cause?.code ?? cause?.message ?? message);
  return CONNECTION_FAILURES.has(cause?.code ?? '') ? new Unreachable(reason) : new TemporaryFailure(reason);
}

const CONNECTION_FAILURES = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

const WRITE_FAILURES = new Set(['ENOSPC', 'EDQUOT', 'EACCES', 'EROFS', 'EPERM', 'EIO', 'ENOTDIR']);

async function wrapWriteError<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (cause) {
    throw new HarkError('DATA_UNWRITABLE', (cause as Error).message, { cause });
  }
}
