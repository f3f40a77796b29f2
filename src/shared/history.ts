import { z } from 'zod';
import { TURN_OUTCOMES, TURN_TRIGGERS } from './engine/engine-events.ts';

export const historyTurnSchema = z.object({
  turnId: z.string().min(1),
  /** Unix epoch. */
  startedAtMs: z.number(),
  trigger: z.enum(TURN_TRIGGERS),
  heard: z.string(),
  reply: z.string(),
  /** Empty until there is a reply. */
  skill: z.string(),
  /** Null while it goes on, and of one that was cut off. */
  outcome: z.enum(TURN_OUTCOMES).nullable(),
  voiceToVoiceMs: z.number().nullable(),
});

/** One turn as it is kept: what was said and when, never how it sounded. */
export type HistoryTurn = z.infer<typeof historyTurnSchema>;

export const historyQuerySchema = z.object({
  /** Words that must occur, the last perhaps begun only; empty for all. */
  words: z.string().max(200),
  /** Only turns that began before; for the next page. */
  beforeMs: z.number().optional(),
  limit: z.number().int().min(1).max(200),
});

export type HistoryQuery = z.infer<typeof historyQuerySchema>;

export const historyChangeSchema = z.discriminatedUnion('kind', [
  /** Mends what was misheard. */
  z.object({ kind: z.literal('edit'), turnId: z.string(), heard: z.string().trim().min(1).max(2000) }),
  z.object({ kind: z.literal('delete'), turnId: z.string() }),
  /** Brings back what `delete` took. */
  z.object({ kind: z.literal('restore'), turn: historyTurnSchema }),
  z.object({ kind: z.literal('delete-all') }),
]);

export type HistoryChange = z.infer<typeof historyChangeSchema>;

export const HISTORY_FORMATS = ['json', 'md'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
