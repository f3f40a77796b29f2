import { z } from 'zod';

export const engineStatusSchema = z.object({
  phase: z.enum(['starting', 'running', 'restarting', 'failed']),
  /** How many starts have failed since the engine last ran well. */
  attempt: z.number().int().nonnegative(),
  message: z.string().optional(),
});

/** The state of the engine process, as main's supervisor sees it. */
export type EngineStatus = z.infer<typeof engineStatusSchema>;
