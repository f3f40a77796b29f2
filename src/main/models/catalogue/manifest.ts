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
      /** Size of the archive to download. */
      bytes: z.number().int().positive(),
    }),
  ),
  models: z.array(
    z.object({
      id: z.string().regex(/^[\w-]+$/),
      name: z.string(),
      job: z.enum(MODEL_JOBS),
      /** Id of an engine in the registry of the job. */
      engine: z.string(),
      /** Alternative to the id in `stt.model`. */
      shortName: z.string().optional(),
      /** BCP 47 tags of the languages it recognizes or speaks. */
      languages: z.array(z.string()).default([]),
      /** The npm package with its files; undefined for a model without files. */
      package: z.string().optional(),
      /** Whether it is downloaded only on request. */
      optional: z.boolean().default(false),
      licence: z.string(),
      /** Author, for protocols that require one. */
      creator: z.string().optional(),
      licenceNote: z.string().optional(),
      source: z.url(),
      files: z.array(
        z.object({
          name: z.string().regex(/^[\w.-]+$/),
          /** Path inside the package. */
          path: z.string(),
          bytes: z.number().int().positive(),
          sha256,
          /** Conversion of the published file, see `fetch/rewrites/`; `bytes` and `sha256` describe the result. */
          rewrite: z.enum(['integer-projection']).optional(),
          publishedSha256: sha256.optional(),
          /** The word this file detects. */
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

/** Every model Hark runs, with its licence and checksums. */
export const modelManifest: readonly Model[] = manifest.models;

/** @returns the first model for the job; every job has one */
export function manifestModel(job: Model['job'], models: readonly Model[] = modelManifest): Model {
  return models.find((model) => model.job === job) as Model;
}

/**
 * @param name id or short name of an STT model
 * @throws HarkError MODEL_MISSING if there is no such model
 */
export function sttModelNamed(name: string, models: readonly Model[] = modelManifest): Model {
  const found = models.find(({ job, id, shortName }) => job === 'stt' && (id === name || shortName === name));
  if (!found) throw new HarkError('MODEL_MISSING', `there is no speech-to-text model "${name}"`);
  return found;
}

/** @returns the npm package that contains the model. @throws Error when the model has no files, and therefore no package */
export function packageOf({ id, package: name }: Model): ModelPackage {
  const found = name === undefined ? undefined : manifest.packages[name];
  if (name === undefined || !found) throw new Error(`models/manifest.json lists no package for the model ${id}`);
  return { name, ...found };
}
