import { z } from 'zod';

/** What somebody wants to be told, and when. */
export const agendaItemSchema = z.object({
  id: z.string(),
  kind: z.enum(['timer', 'alarm', 'reminder']),
  /** As spoken: of a timer its name or length, of a reminder what to remind of; of an alarm its name or nothing. */
  label: z.string(),
  /** On the session's clock. */
  dueAtMs: z.number(),
  /** Of a timer. */
  durationMs: z.number().positive().optional(),
  /** When it repeats: 0 is Sunday. */
  weekdays: z.array(z.number().int().min(0).max(6)).min(1).optional(),
  /** Of what is due at a time of day: what the wall clock is ahead of UTC then. It stays at that time in another zone. */
  utcOffsetMinutes: z.number().optional(),
  ringing: z.boolean(),
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
