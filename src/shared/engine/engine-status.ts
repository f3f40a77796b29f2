import { z } from 'zod';

export const engineStatusSchema = z.object({
  phase: z.enum(['starting', 'running', 'restarting', 'failed']),
  /** Number of failed starts since the engine last ran. */
  attempt: z.number().int().nonnegative(),
  message: z.string().optional(),
});

/** State of the engine process. */
export type EngineStatus = z.infer<typeof engineStatusSchema>;
