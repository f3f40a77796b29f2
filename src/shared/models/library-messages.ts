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
  /** Comes with a port to a new process of a language model. */
  z.object({ type: z.literal('language-model-port') }),
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

const toMainSchema = z.union([
  libraryReportSchema,
  /** A utility process cannot start another one: main starts it and answers with `language-model-port`. */
  z.object({ type: z.literal('language-model-wanted') }),
]);

/** Library → main. */
export type LibraryMessage = z.infer<typeof toMainSchema>;

/** Messages between main and the library process. */
export const libraryMessages = {
  toLibrary: libraryRequestSchema,
  toMain: toMainSchema,
} as const satisfies MessageContract;
