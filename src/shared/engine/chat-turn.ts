import { z } from 'zod';

export const chatTurnSchema = z.object({ user: z.string(), assistant: z.string() });

/** A question and its answer. */
export type ChatTurn = z.infer<typeof chatTurnSchema>;
