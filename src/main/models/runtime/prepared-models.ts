import { createHash } from 'node:crypto';
import { arch, cpus, platform } from 'node:os';
import { join } from 'node:path';
import { env } from 'onnxruntime-node';
import type { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { type DerivedFolder, DerivedFolders } from '../../storage/derived-folders.ts';
import { rememberedSha256 } from '../catalogue/checksum-memory.ts';

/** So many are kept, of the voices last spoken with. */
const MAX_KEPT = 4;

/** What files are made of. */
interface PreparedSource {
  /** Of the model. */
  sha256: string;
  /** How they are made: a number that is counted up when that changes. */
  recipe: number;
}

/**
 * Finds what was made of a model on this machine before, with this version of the runtime. An optimised graph is only right for
 * the processor that it was optimised for.
 * @param about what the files need besides
 * @returns undefined when there is nothing, or something else than was written
 */
export function findPreparedModel<About>(
  source: PreparedSource,
  about: z.ZodType<About>,
): Promise<DerivedFolder<About> | undefined> {
  return preparedModels().find(nameOf(source), about);
}

/**
 * Keeps files made of a model.
 * @param make writes them into a folder; only a folder in which it wrote all is kept
 * @returns what `make` returned
 * @throws what `make` threw, or the system's error when nothing can be written
 */
export function prepareModel<Made>(
  source: PreparedSource,
  make: (folder: string) => Promise<{ made: Made; about: unknown }>,
): Promise<Made> {
  return preparedModels().make(nameOf(source), make);
}

function preparedModels(): DerivedFolders {
  const parent = join(stateFolder(), 'prepared-models');
  return new DerivedFolders({ parent, maxFolders: MAX_KEPT, sha256: rememberedSha256 });
}

function nameOf({ sha256, recipe }: PreparedSource): string {
  const machine = [env.versions.common, platform(), arch(), cpus()[0]?.model ?? ''];
  return createHash('sha256')
    .update(JSON.stringify([sha256, recipe, ...machine]))
    .digest('hex')
    .slice(0, 32);
}
