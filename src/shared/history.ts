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
  /** Null during the turn, and for a turn that never ended. */
  outcome: z.enum(TURN_OUTCOMES).nullable(),
  voiceToVoiceMs: z.number().nullable(),
});

/** A stored turn: text and times, never audio. */
export type HistoryTurn = z.infer<typeof historyTurnSchema>;

export const historyQuerySchema = z.object({
  /** All words must occur; the last may be a prefix. Empty matches every turn. */
  words: z.string().max(200),
  /** Only turns that started before this time, for paging. */
  beforeMs: z.number().optional(),
  limit: z.number().int().min(1).max(200),
});

export type HistoryQuery = z.infer<typeof historyQuerySchema>;

export const historyChangeSchema = z.discriminatedUnion('type', [
  /** Corrects a transcript. */
  z.object({ type: z.literal('edit'), turnId: z.string(), heard: z.string().trim().min(1).max(2000) }),
  z.object({ type: z.literal('delete'), turnId: z.string() }),
  /** Restores a deleted turn. */
  z.object({ type: z.literal('restore'), turn: historyTurnSchema }),
  z.object({ type: z.literal('delete-all') }),
]);

export type HistoryChange = z.infer<typeof historyChangeSchema>;

export const HISTORY_FORMATS = ['json', 'md'] as const;

export type HistoryFormat = (typeof HISTORY_FORMATS)[number];
