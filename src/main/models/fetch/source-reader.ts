import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import type { Archives } from '../catalogue/manifest.ts';
import { projectRoot } from '../catalogue/project-root.ts';
import { archiveKeyOf, type FileSource, partsOf, type SourcePart } from '../catalogue/sources.ts';
import { readArchive } from './archives/read-archive.ts';
import type { Network } from './network.ts';
import { archivePath, downloadArchive, formatOf } from './sources/archive-download.ts';

export interface SourceReaderOptions {
  archives: Archives;
  network: Network;
  /** Folder of archives until they are unpacked. */
  downloads: string;
  onProgress(key: string, receivedBytes: number, totalBytes: number): void;
  signal?: AbortSignal | undefined;
}

/** What is wanted from a source. */
interface Wanted {
  /** Of the file, in hexadecimal digits; it verifies a file that is downloaded alone. */
  sha256: string | undefined;
  hasAlternative: boolean;
}

/** Gets the content of sources. Each archive is downloaded and read once, and one that failed is not tried again. */
export class SourceReader {
  /** Paths wanted from each archive, so that it is read in one go. */
  readonly #paths = new Map<string, Set<string>>();
  readonly #contents = new Map<string, Promise<Map<string, Buffer>>>();
  readonly #downloaded = new Set<string>();

  /** @param expected sources that may be read */
  constructor(
    private readonly options: SourceReaderOptions,
    expected: readonly FileSource[],
  ) {
    for (const part of expected.flatMap(partsOf)) {
      const key = archiveKeyOf(part);
      if (key && 'path' in part && part.path) this.#paths.set(key, (this.#paths.get(key) ?? new Set()).add(part.path));
    }
  }

  /** @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE; the signal's reason if it was aborted */
  async read(source: FileSource, wanted: Wanted): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (const part of partsOf(source)) parts.push(await this.#readPart(part, wanted));
    return parts.length === 1 ? (parts[0] as Buffer) : Buffer.concat(parts);
  }

  /** Deletes the downloads that were read. */
  async dispose(): Promise<void> {
    for (const key of this.#downloaded) await rm(archivePath(key, this.options.downloads), { force: true });
  }

  async #readPart(part: SourcePart, wanted: Wanted): Promise<Buffer> {
    if ('bundled' in part) return readFile(join(projectRoot, 'models/bundled', part.bundled));
    const key = archiveKeyOf(part) as string;
    const path = part.path ?? '';
    let contents = this.#contents.get(key);
    if (!contents) {
      contents = this.#open(key, wanted);
      this.#contents.set(key, contents);
    }
    const files = await contents;
    const content = files.get(path);
    if (!content) throw new HarkError('MODEL_CHECKSUM', `${key} lacks ${path}`);
    return content;
  }

  /** @returns the wanted files by path; a file that is downloaded alone has an empty one */
  async #open(key: string, { sha256, hasAlternative }: Wanted): Promise<Map<string, Buffer>> {
    const { archives, downloads, network, onProgress, signal } = this.options;
    const listed = archives[key];
    const integrity = sha256 ? integrityOf(sha256) : '';
    const target = await downloadArchive(
      {
        key,
        network,
        signal,
        hasAlternative,
        bytes: 0,
        integrity,
        ...listed,
        onProgress: (received, total) => onProgress(key, received, total),
      },
      downloads,
    );
    this.#downloaded.add(key);
    const paths = this.#paths.get(key);
    return paths ? readArchive(target, formatOf(key), paths) : new Map([['', await readFile(target)]]);
  }
}

function integrityOf(sha256: string): string {
  return `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;
}
