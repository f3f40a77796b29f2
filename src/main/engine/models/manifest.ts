import { z } from 'zod';
import manifestJson from '../../../../models/manifest.json' with { type: 'json' };

const manifestSchema = z.object({
  models: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      job: z.enum(['vad', 'wake', 'stt', 'tts']),
      package: z.string(),
      licence: z.string(),
      licenceNote: z.string().optional(),
      source: z.url(),
      files: z.array(
        z.object({
          name: z.string().regex(/^[\w.-]+$/),
          bytes: z.number().int().positive(),
          sha256: z.string().regex(/^[0-9a-f]{64}$/),
        }),
      ),
    }),
  ),
});

/** Every model Hark runs, with its licence and the checksums of its files. */
export const modelManifest = manifestSchema.parse(manifestJson).models;
