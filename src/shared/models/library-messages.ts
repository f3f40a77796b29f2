import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import type { MessageContract } from '../ipc/message-contract.ts';
import { models } from '../settings/sections/models.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { listedModelSchema } from './models.ts';

const id = z.string().min(1).max(200);
const file = z.string().min(1);

const libraryRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open'), settings: models, sttThreads: z.number() }),
  z.object({ type: z.literal('list') }),
  z.object({ type: z.literal('fetch'), id }),
  z.object({ type: z.literal('pause'), id }),
  z.object({ type: z.literal('remove'), id }),
  z.object({ type: z.literal('add-wake-word'), word: z.string().regex(WAKE_WORD), file }),
  z.object({ type: z.literal('add-voice'), file }),
  z.object({ type: z.literal('measure') }),
]);

/** Main → library. The first message is `open`. */
export type LibraryRequest = z.infer<typeof libraryRequestSchema>;

export const libraryReportSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('models'), models: z.array(listedModelSchema), busy: z.boolean() }),
  /** A request failed. */
  z.object({ type: z.literal('failed'), code: errorCodeSchema, message: z.string() }),
]);

/** Library → main → page. */
export type LibraryReport = z.infer<typeof libraryReportSchema>;

/** Messages between main and the library process. */
export const libraryMessages = {
  toLibrary: libraryRequestSchema,
  toMain: libraryReportSchema,
} as const satisfies MessageContract;
