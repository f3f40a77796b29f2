import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { listedModelSchema } from './models.ts';

const id = z.string().min(1).max(200);
const file = z.string().min(1);

/** What main asks the library process for. The first message is `open`. */
export const libraryRequestSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('open'), registry: z.string(), sttThreads: z.number() }),
  z.object({ kind: z.literal('list') }),
  z.object({ kind: z.literal('fetch'), id }),
  z.object({ kind: z.literal('pause'), id }),
  z.object({ kind: z.literal('remove'), id }),
  z.object({ kind: z.literal('add-wake-word'), word: z.string().regex(WAKE_WORD), file }),
  z.object({ kind: z.literal('add-voice'), file }),
  z.object({ kind: z.literal('measure') }),
]);

export type LibraryRequest = z.infer<typeof libraryRequestSchema>;

export const libraryReportSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('models'), models: z.array(listedModelSchema), busy: z.boolean() }),
  /** What was asked for could not be done. */
  z.object({ kind: z.literal('failed'), code: errorCodeSchema, message: z.string() }),
]);

export type LibraryReport = z.infer<typeof libraryReportSchema>;
