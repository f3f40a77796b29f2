import { z } from 'zod';
import manifestJson from '../../../../models/manifest.json' with { type: 'json' };
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
      package: z.string(),
      /** Whether Hark does without it until somebody wants it. */
      optional: z.boolean().default(false),
      licence: z.string(),
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

/** The npm package that a model is published in. */
export function packageOf(model: Model): ModelPackage {
  const found = manifest.packages[model.package];
  if (!found) throw new Error(`models/manifest.json names no package ${model.package}`);
  return { name: model.package, ...found };
}
