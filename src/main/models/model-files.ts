import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../shared/errors.ts';
import { sha256OfFile } from './added-folder.ts';
import { modelManifest } from './manifest.ts';
import { folderOf } from './model-folders.ts';

/**
 * Reads a model's file and checks it, so that what is run is exactly what was checked.
 * @param modelId as in models/manifest.json
 * @param name the file's name there
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export async function readModelFile(modelId: string, name: string): Promise<Uint8Array<ArrayBuffer>> {
  const { path, sha256 } = modelFile(modelId, name);
  const data = (await orMissing(path, readFile(path))) as Buffer<ArrayBuffer>;
  expectSha256(path, createHash('sha256').update(data).digest('hex'), sha256);
  return data;
}

/**
 * Checks a model's file for a library that reads it by itself. Who could swap it in between could as well change Hark.
 * @returns its path
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export async function checkedModelFile(modelId: string, name: string): Promise<string> {
  const { path, sha256 } = modelFile(modelId, name);
  expectSha256(path, await orMissing(path, sha256OfFile(path)), sha256);
  return path;
}

/** Where a model's file is, and its checksum. */
function modelFile(modelId: string, name: string): { path: string; sha256: string } {
  const model = modelManifest.find(({ id }) => id === modelId);
  const file = model?.files.find((candidate) => candidate.name === name);
  if (!model || !file) throw new HarkError('MODEL_MISSING', `the manifest knows no file ${modelId}/${name}`);
  return { path: join(folderOf(model), name), sha256: file.sha256 };
}

async function orMissing<T>(path: string, reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (cause) {
    throw new HarkError('MODEL_MISSING', `cannot read ${path}`, { cause });
  }
}

function expectSha256(path: string, found: string, sha256: string): void {
  if (found !== sha256) throw new HarkError('MODEL_CHECKSUM', `${path} does not have its sha256`);
}
