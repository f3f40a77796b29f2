import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { sha256OfFile } from '../catalogue/added-folder.ts';
import type { Archives } from '../catalogue/manifest.ts';
import { projectRoot } from '../catalogue/project-root.ts';
import { archiveKeyOf, type FileSource, partsOf, type SourcePart, type WholeFile } from '../catalogue/sources.ts';
import { readArchive } from './archives/read-archive.ts';
import { copyInto, moveInto } from './move-into.ts';
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
  /** Address → where the file is installed. */
  readonly #installed = new Map<string, string>();

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

  /**
   * Downloads a file that is no archive, verifies it on the disk and moves it into place: it may be larger than the memory.
   * @throws HarkError DOWNLOAD_FAILED, MODEL_CHECKSUM, DATA_UNWRITABLE, DISK_FULL; the signal's reason if it was aborted
   */
  async install({ url }: WholeFile, target: string, wanted: Wanted): Promise<void> {
    const installed = this.#installed.get(url);
    if (installed !== undefined) return copyInto(target, installed);
    const path = await this.#download(url, wanted);
    const { sha256 } = wanted;
    const isVerified = sha256 === undefined || this.#integrityOf(url, sha256) === integrityOf(sha256);
    if (!isVerified && (await sha256OfFile(path)) !== sha256) {
      await rm(path, { force: true });
      throw new HarkError('MODEL_CHECKSUM', `${url} does not have the sha256 of models/manifest.json`);
    }
    await moveInto(target, path);
    this.#installed.set(url, target);
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
  async #open(key: string, wanted: Wanted): Promise<Map<string, Buffer>> {
    const target = await this.#download(key, wanted);
    const paths = this.#paths.get(key);
    return paths ? readArchive(target, formatOf(key), paths) : new Map([['', await readFile(target)]]);
  }

  /** @returns the path of the verified download */
  async #download(key: string, { sha256, hasAlternative }: Wanted): Promise<string> {
    const { archives, downloads, network, onProgress, signal } = this.options;
    const target = await downloadArchive(
      {
        key,
        network,
        signal,
        hasAlternative,
        bytes: archives[key]?.bytes ?? 0,
        integrity: this.#integrityOf(key, sha256),
        onProgress: (received, total) => onProgress(key, received, total),
      },
      downloads,
    );
    this.#downloaded.add(key);
    return target;
  }

  #integrityOf(key: string, sha256: string | undefined): string {
    return this.options.archives[key]?.integrity ?? (sha256 ? integrityOf(sha256) : '');
  }
}

function integrityOf(sha256: string): string {
  return `sha256-${Buffer.from(sha256, 'hex').toString('base64')}`;
}
