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
  /** Null while the turn goes on, and for a turn that was cut off. */
  outcome: z.enum(TURN_OUTCOMES).nullable(),
  voiceToVoiceMs: z.number().nullable(),
});

/** One turn as it is stored: what was said and when, never the sound. */
export type HistoryTurn = z.infer<typeof historyTurnSchema>;

export const historyQuerySchema = z.object({
  /** Words that must all occur; the last one may be the beginning of a word. Empty for every turn. */
  words: z.string().max(200),
  /** Only turns that began before this time: for the next page. */
  beforeMs: z.number().optional(),
  limit: z.number().int().min(1).max(200),
});

export type HistoryQuery = z.infer<typeof historyQuerySchema>;

export const historyChangeSchema = z.discriminatedUnion('type', [
  /** Corrects what was heard wrongly. */
  z.object({ type: z.literal('edit'), turnId: z.string(), heard: z.string().trim().min(1).max(2000) }),
  z.object({ type: z.literal('delete'), turnId: z.string() }),
  /** Brings back a deleted turn. */
  z.object({ type: z.literal('restore'), turn: historyTurnSchema }),
  z.object({ type: z.literal('delete-all') }),
]);

export type HistoryChange = z.infer<typeof historyChangeSchema>;

export const HISTORY_FORMATS = ['json', 'md'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
