import { z } from 'zod';

export const talkTurnSchema = z.object({ user: z.string(), assistant: z.string() });

/** What was said, and what was answered. */
export type TalkTurn = z.infer<typeof talkTurnSchema>;
