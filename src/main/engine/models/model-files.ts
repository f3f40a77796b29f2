import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../../shared/errors.ts';
import { projectRoot } from '../project-root.ts';
import { modelManifest } from './manifest.ts';

/**
 * Reads a model's file and checks it, so that what is run is exactly what was checked.
 * @param modelId as in models/manifest.json
 * @param name the file's name there
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export async function readModelFile(modelId: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = modelManifest.find(({ id }) => id === modelId)?.files.find((candidate) => candidate.name === name);
  if (!file) throw new HarkError('MODEL_MISSING', `the manifest knows no file ${modelId}/${name}`);
  const path = modelFilePath(modelId, name);
  let data: Buffer<ArrayBuffer>;
  try {
    data = (await readFile(path)) as Buffer<ArrayBuffer>;
  } catch (cause) {
    throw new HarkError('MODEL_MISSING', `cannot read ${path}`, { cause });
  }
  const sha256 = createHash('sha256').update(data).digest('hex');
  if (sha256 !== file.sha256) throw new HarkError('MODEL_CHECKSUM', `${path} does not have its sha256`);
  return data;
}

/** Where set-up puts a model's file. */
function modelFilePath(modelId: string, name: string): string {
  return join(projectRoot, '.hark/models', modelId, name);
}
