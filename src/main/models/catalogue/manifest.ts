import { z } from 'zod';
import manifestJson from '../../../../models/manifest.json' with { type: 'json' };
import { HarkError } from '../../../shared/errors.ts';
import { MODEL_JOBS } from '../../../shared/models/models.ts';
import { WAKE_WORD } from '../../../shared/settings/wake-words.ts';
import { archiveKeyOf, fileSourceSchema, partsOf } from './sources.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const modelId = z.string().regex(/^[\w.-]+$/);

const archiveSchema = z.strictObject({
  /** Subresource integrity, as npm writes it: the algorithm, `-` and base64. */
  integrity: z.string().regex(/^sha(?:256|512)-[\w+/]+=*$/),
  /** Size of the download, to show before the server says it; rounded where the publisher does not say it. */
  bytes: z.number().int().positive(),
});

const fileSchema = z
  .strictObject({
    name: z.string().regex(/^[\w.-]+$/),
    /** In the order in which they are tried. */
    sources: z.array(fileSourceSchema).min(1),
    /** Unknown for a file that was not downloaded to write the manifest. */
    bytes: z.number().int().positive().optional(),
    /** Without it the archive's checksum is all there is. */
    sha256: sha256.optional(),
    /** Conversion of the published file, see `fetch/rewrites/`; `bytes` and `sha256` describe the result. */
    rewrite: z.enum(['integer-projection']).optional(),
    publishedSha256: sha256.optional(),
    /** The word this file detects. */
    wakeWord: z.string().regex(WAKE_WORD).optional(),
  })
  .refine(
    ({ sha256: own, sources }) =>
      own !== undefined || sources.every((source) => partsOf(source).every((part) => 'path' in part)),
    { message: 'a file without sha256 comes from archives only' },
  );

const modelSchema = z.strictObject({
  id: modelId,
  name: z.string(),
  job: z.enum(MODEL_JOBS),
  /** What runs it. */
  engine: z.string(),
  /** Set-up fetches `required` and `recommended` models; Hark works without the latter. */
  install: z.enum(['required', 'recommended', 'optional']),
  /** Alternative to the id in `stt.model`. */
  shortName: z.string().optional(),
  /** BCP 47 tags of the languages it recognizes or speaks. */
  languages: z.array(z.string()).default([]),
  /** Models without which it does not work. */
  needs: z.array(modelId).default([]),
  /** As its publisher ranks it. */
  quality: z.enum(['low', 'medium', 'high']).optional(),
  /** Memory that a language model needs when it is loaded; rounded. */
  memoryBytes: z.number().int().positive().optional(),
  /** Too small to answer people well: not offered, but used when it is named. */
  isForTests: z.literal(true).optional(),
  /** What a voice says when it is tried. */
  sample: z.string().optional(),
  licence: z.string(),
  /** Author, for protocols that require one. */
  creator: z.string().optional(),
  licenceNote: z.string().optional(),
  /** What a user must know before the download. */
  note: z.string().optional(),
  /** What it was trained from, with its licence. */
  derivedFrom: z.string().optional(),
  homepage: z.url(),
  files: z.array(fileSchema),
});

export const manifestSchema = z
  .strictObject({
    $comment: z.string(),
    /** By `npm:NAME@VERSION`, `pypi:NAME==VERSION` or address. */
    archives: z.record(z.string(), archiveSchema),
    models: z.array(modelSchema),
  })
  .superRefine(({ archives, models }, { addIssue }) => {
    for (const { files } of models) {
      for (const part of files.flatMap(({ sources }) => sources.flatMap(partsOf))) {
        const key = archiveKeyOf(part);
        if (key && 'path' in part && !archives[key]) addIssue(`archives lists no ${key}`);
      }
    }
  });

const manifest = manifestSchema.parse(manifestJson);

export type Model = z.infer<typeof modelSchema>;
export type ModelFile = Model['files'][number];
export type Archive = z.infer<typeof archiveSchema>;
export type Archives = Readonly<Record<string, Archive>>;

/** Every model that Hark can use, with its licence and checksums. */
export const modelManifest: readonly Model[] = manifest.models;

/** Checksum and size of each package and archive. */
export const modelArchives: Archives = manifest.archives;

/** @returns the first model for the job; every job that Hark has an engine for has one */
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

/** @throws HarkError MODEL_MISSING if there is no such model */
export function modelWithId(id: string, models: readonly Model[] = modelManifest): Model {
  const found = models.find((model) => model.id === id);
  if (!found) throw new HarkError('MODEL_MISSING', `there is no model ${id}`);
  return found;
}
