import { z } from 'zod';
import manifestJson from '../../../../models/manifest.json' with { type: 'json' };
import { HarkError } from '../../../shared/errors.ts';
import { MODEL_JOBS } from '../../../shared/models/models.ts';
import { WAKE_WORD } from '../../../shared/settings/wake-words.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

const manifestSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string(),
      integrity: z.string().startsWith('sha512-'),
      /** Of its archive: what a download takes. */
      bytes: z.number().int().positive(),
    }),
  ),
  models: z.array(
    z.object({
      id: z.string().regex(/^[\w-]+$/),
      name: z.string(),
      job: z.enum(MODEL_JOBS),
      /** What runs it: the id of an engine in the registry of its job. */
      engine: z.string(),
      /** What `stt.model` may say instead of the id. */
      shortName: z.string().optional(),
      /** BCP 47 tags of what it hears or speaks. */
      languages: z.array(z.string()).default([]),
      /** The npm package with its files; undefined for a model without files. */
      package: z.string().optional(),
      /** Whether Hark does without it until somebody wants it. */
      optional: z.boolean().default(false),
      licence: z.string(),
      /** Who made it, where a protocol asks for that. */
      creator: z.string().optional(),
      licenceNote: z.string().optional(),
      source: z.url(),
      files: z.array(
        z.object({
          name: z.string().regex(/^[\w.-]+$/),
          /** Inside the package. */
          path: z.string(),
          bytes: z.number().int().positive(),
          sha256,
          /** What is made of the file as published; see `fetch/rewrites/`. `bytes` and `sha256` are of the outcome. */
          rewrite: z.enum(['integer-projection']).optional(),
          publishedSha256: sha256.optional(),
          /** The word this file listens for. */
          wakeWord: z.string().regex(WAKE_WORD).optional(),
        }),
      ),
    }),
  ),
});

const manifest = manifestSchema.parse(manifestJson);

export type Model = (typeof manifest.models)[number];
export type ModelFile = Model['files'][number];
export type ModelPackage = { name: string } & (typeof manifest.packages)[string];

/** Every model Hark runs, with its licence and the checksums of its files. */
export const modelManifest: readonly Model[] = manifest.models;

/** @returns the first model of that job, of which there always is one */
export function manifestModel(job: Model['job'], models: readonly Model[] = modelManifest): Model {
  return models.find((model) => model.job === job) as Model;
}

/**
 * @param name an STT model's id, or its short name as `stt.model` has it
 * @throws HarkError MODEL_MISSING when there is no such model
 */
export function sttModelNamed(name: string, models: readonly Model[] = modelManifest): Model {
  const found = models.find(({ job, id, shortName }) => job === 'stt' && (id === name || shortName === name));
  if (!found) throw new HarkError('MODEL_MISSING', `there is no speech-to-text model "${name}"`);
  return found;
}

/** The npm package that a model is published in. @throws Error when it has no files, and therefore no package */
export function packageOf({ id, package: name }: Model): ModelPackage {
  const found = name === undefined ? undefined : manifest.packages[name];
  if (name === undefined || !found) throw new Error(`models/manifest.json lists no package for the model ${id}`);
  return { name, ...found };
}
