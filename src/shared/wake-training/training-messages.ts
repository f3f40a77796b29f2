import { z } from 'zod';
import { errorCodeSchema } from '../errors.ts';
import type { MessageContract } from '../ipc/message-contract.ts';
import { WAKE_WORD } from '../settings/wake-words.ts';
import { hearingTestSchema } from './hearing-test.ts';
import { phraseVerdictSchema } from './phrase-verdict.ts';
import { trainingProgressSchema } from './training-progress.ts';

/** A phrase as the user types it, which may still be anything. */
export const typedPhraseSchema = z.string().max(200);

const toTrainingSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('judge'),
    id: z.number(),
    phrase: typedPhraseSchema,
    /** The wake words that Hark listens for. */
    words: z.array(z.string()),
  }),
  z.object({ type: z.literal('train'), phrase: z.string().regex(WAKE_WORD) }),
]);

/** Main → the process that trains. */
export type TrainingCommand = z.infer<typeof toTrainingSchema>;

const toMainSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('judged'), id: z.number(), verdict: phraseVerdictSchema }),
  z.object({ type: z.literal('progress'), progress: trainingProgressSchema }),
  /** The wake word is in the user's library. */
  z.object({ type: z.literal('trained'), test: hearingTestSchema }),
  /** A request failed; with its id, it was to judge a phrase. */
  z.object({ type: z.literal('failed'), id: z.number().optional(), code: errorCodeSchema, message: z.string() }),
]);

/** The process that trains → main. */
export type TrainingMessage = z.infer<typeof toMainSchema>;

/** Messages between main and the process that trains. */
export const trainingMessages = {
  toTraining: toTrainingSchema,
  toMain: toMainSchema,
} as const satisfies MessageContract;
