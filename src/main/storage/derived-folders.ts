import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const DESCRIPTION = 'prepared.json';

const descriptionSchema = z.strictObject({
  /** File name → SHA-256. */
  files: z.record(z.string(), z.string()),
  /** What the maker of the files wants to know of them. */
  about: z.unknown(),
});

export interface DerivedFoldersOptions {
  /** Absolute path of the folder that holds them, and nothing else. */
  parent: string;
  /** The least recently used ones beyond it are removed. */
  maxFolders: number;
  /** Of all files together; unlimited without it. */
  maxBytes?: number;
  /** @returns 64 hexadecimal digits. @throws the system's error if the file cannot be read */
  sha256(path: string): Promise<string>;
}

/** Files derived from another one. */
export interface DerivedFolder<About> {
  folder: string;
  about: About;
}

/** Folders of files that are derived from others and can be made again. They are written atomically and verified before use. */
export class DerivedFolders {
  constructor(private readonly options: DerivedFoldersOptions) {}

  /**
   * @param name of the folder
   * @param about what the files need besides
   * @returns undefined when there is nothing, or something else than was written
   */
  async find<About>(name: string, about: z.ZodType<About>): Promise<DerivedFolder<About> | undefined> {
    const folder = this.#folder(name);
    try {
      const description = descriptionSchema.parse(JSON.parse(readFileSync(join(folder, DESCRIPTION), 'utf8')));
      for (const [file, expected] of Object.entries(description.files)) {
        if ((await this.options.sha256(join(folder, file))) !== expected) return undefined;
      }
      const now = new Date();
      utimesSync(folder, now, now);
      return { folder, about: about.parse(description.about) };
    } catch {
      return undefined;
    }
  }

  /**
   * Keeps files in place of those of the same name.
   * @param make writes them into a folder, which only the user can read; only a folder in which it wrote all is kept
   * @returns what `make` returned
   * @throws what `make` threw, or the system's error when nothing can be written
   */
  async make<Made>(name: string, make: (folder: string) => Promise<{ made: Made; about: unknown }>): Promise<Made> {
    mkdirSync(this.options.parent, { recursive: true });
    const part = mkdtempSync(this.#folder('part-'));
    try {
      const { made, about } = await make(part);
      const folder = this.#folder(name);
      rmSync(folder, { recursive: true, force: true });
      renameSync(part, folder);
      // Without a description the folder counts as nothing. Checksums may be remembered by path.
      const files: Record<string, string> = {};
      for (const file of readdirSync(folder)) files[file] = await this.options.sha256(join(folder, file));
      writeFileSync(join(folder, DESCRIPTION), JSON.stringify({ files, about }));
      this.#removeLeastRecent();
      return made;
    } finally {
      rmSync(part, { recursive: true, force: true });
    }
  }

  /** Removes all folders whose names begin so. @throws the system's error */
  remove(prefix: string): void {
    for (const name of this.#names()) {
      if (name.startsWith(prefix)) rmSync(this.#folder(name), { recursive: true, force: true });
    }
  }

  /** A folder that a killed process left half written counts too, and so is removed in the end. */
  #removeLeastRecent(): void {
    const { maxFolders, maxBytes = Number.POSITIVE_INFINITY } = this.options;
    const byUse = this.#names()
      .map((name) => ({ folder: this.#folder(name), usedMs: usedMs(this.#folder(name)) }))
      .sort((one, other) => other.usedMs - one.usedMs);
    let [kept, bytes] = [0, 0];
    for (const { folder } of byUse) {
      const size = bytesIn(folder);
      if (kept < maxFolders && bytes + size <= maxBytes) {
        kept += 1;
        bytes += size;
      } else {
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }

  #names(): string[] {
    try {
      return readdirSync(this.options.parent);
    } catch {
      return [];
    }
  }

  #folder(name: string): string {
    return join(this.options.parent, name);
  }
}

/** Another process may remove a folder meanwhile. */
function usedMs(folder: string): number {
  return statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function bytesIn(folder: string): number {
  try {
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0);
    return sizes.reduce((sum, size) => sum + size, 0);
  } catch {
    return 0;
  }
}
