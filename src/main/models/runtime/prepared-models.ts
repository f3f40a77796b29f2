import { createHash } from 'node:crypto';
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
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { env } from 'onnxruntime-node';
import { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { rememberedSha256 } from '../catalogue/checksum-memory.ts';

/** So many are kept, of the voices last spoken with. */
const MAX_KEPT = 4;
const DESCRIPTION = 'prepared.json';

const descriptionSchema = z.strictObject({
  /** File name → SHA-256. */
  files: z.record(z.string(), z.string()),
  /** What the maker of the files wants to know of them. */
  about: z.unknown(),
});

/** What files are made of. */
interface PreparedSource {
  /** Of the model. */
  sha256: string;
  /** How they are made: a number that is counted up when that changes. */
  recipe: number;
}

/** Files made of a model for this machine. */
export interface PreparedModel<About> {
  folder: string;
  about: About;
}

/**
 * Finds what was made of a model on this machine before, with this version of the runtime. An optimised graph is only right for
 * the processor that it was optimised for.
 * @param about what the files need besides
 * @returns undefined when there is nothing, or something else than was written
 */
export async function findPreparedModel<About>(
  source: PreparedSource,
  about: z.ZodType<About>,
): Promise<PreparedModel<About> | undefined> {
  const folder = folderFor(source);
  try {
    const description = descriptionSchema.parse(JSON.parse(readFileSync(join(folder, DESCRIPTION), 'utf8')));
    for (const [name, expected] of Object.entries(description.files)) {
      if ((await rememberedSha256(join(folder, name))) !== expected) return undefined;
    }
    const now = new Date();
    utimesSync(folder, now, now);
    return { folder, about: about.parse(description.about) };
  } catch {
    return undefined;
  }
}

/**
 * Keeps files made of a model.
 * @param make writes them into a folder; only a folder in which it wrote all is kept
 * @returns what `make` returned
 * @throws what `make` threw, or the system's error when nothing can be written
 */
export async function prepareModel<Made>(
  source: PreparedSource,
  make: (folder: string) => Promise<{ made: Made; about: unknown }>,
): Promise<Made> {
  const parent = allFolder();
  mkdirSync(parent, { recursive: true });
  const part = mkdtempSync(join(parent, 'part-'));
  try {
    const { made, about } = await make(part);
    const folder = folderFor(source);
    rmSync(folder, { recursive: true, force: true });
    renameSync(part, folder);
    // Without a description the folder counts as nothing. The checksums are remembered for the next load.
    const files: Record<string, string> = {};
    for (const name of readdirSync(folder)) files[name] = await rememberedSha256(join(folder, name));
    writeFileSync(join(folder, DESCRIPTION), JSON.stringify({ files, about }));
    forgetOthers(parent);
    return made;
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
}

function forgetOthers(parent: string): void {
  const byUse = readdirSync(parent)
    .map((name) => ({ path: join(parent, name), usedMs: statSync(join(parent, name)).mtimeMs }))
    .sort((one, other) => other.usedMs - one.usedMs);
  for (const { path } of byUse.slice(MAX_KEPT)) rmSync(path, { recursive: true, force: true });
}

function allFolder(): string {
  return join(stateFolder(), 'prepared-models');
}

function folderFor({ sha256, recipe }: PreparedSource): string {
  const machine = [env.versions.common, platform(), arch(), cpus()[0]?.model ?? ''];
  return join(
    allFolder(),
    createHash('sha256')
      .update(JSON.stringify([sha256, recipe, ...machine]))
      .digest('hex')
      .slice(0, 32),
  );
}
