import { z } from 'zod';

/** In their order. */
export const TRAINING_STAGES = ['speaking', 'listening', 'learning', 'testing'] as const;
export type TrainingStage = (typeof TRAINING_STAGES)[number];

export const trainingProgressSchema = z.object({
  stage: z.enum(TRAINING_STAGES),
  /** Of the whole training, 0 to 1. */
  share: z.number().min(0).max(1),
  secondsLeft: z.number().min(0),
});

export type TrainingProgress = z.infer<typeof trainingProgressSchema>;
