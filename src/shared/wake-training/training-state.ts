import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { hearingTestSchema } from './hearing-test.ts';
import { trainingProgressSchema } from './training-progress.ts';

const phrase = z.string().regex(WAKE_WORD);

/** Main → page: what the training of a wake word is doing. */
export const trainingStateSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('idle') }),
  z.object({ type: z.literal('training'), phrase, progress: trainingProgressSchema.optional() }),
  /** Hark listens for it, and the user has not decided to keep it. */
  z.object({ type: z.literal('trained'), phrase, test: hearingTestSchema }),
  z.object({ type: z.literal('failed'), phrase, code: errorCodeSchema, message: z.string() }),
]);

export type TrainingState = z.infer<typeof trainingStateSchema>;

/** Page → main. */
export const trainingRequestSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('train'), phrase }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('keep') }),
  z.object({ type: z.literal('discard') }),
]);

export type TrainingRequest = z.infer<typeof trainingRequestSchema>;
