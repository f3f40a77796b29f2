import { z } from 'zod';
import { MODEL_JOBS } from '../models/models.ts';

export const aboutSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chunkSizeMs: z.number(),
  wakeWords: z.array(z.string()),
  /** Wake word → detection threshold, 0..1. */
  wakeThresholds: z.record(z.string(), z.number()),
  models: z.array(
    z.object({
      name: z.string(),
      job: z.enum(MODEL_JOBS),
      licence: z.string(),
      licenceNote: z.string().optional(),
      derivedFrom: z.string().optional(),
      source: z.string(),
    }),
  ),
});

/** Content of the About view, and the configuration that audio capture needs. */
export type About = z.infer<typeof aboutSchema>;
