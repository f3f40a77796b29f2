import { z } from 'zod';

/** A timer, an alarm or a reminder. */
export const agendaItemSchema = z.object({
  id: z.string(),
  kind: z.enum(['timer', 'alarm', 'reminder']),
  /** Spoken name: of a timer its name or duration, of a reminder its task, of an alarm its name or an empty string. */
  label: z.string(),
  /** Session clock. */
  dueAtMs: z.number(),
  /** Timers only. */
  durationMs: z.number().positive().optional(),
  /** Days on which it repeats; 0 is Sunday. */
  weekdays: z.array(z.number().int().min(0).max(6)).min(1).optional(),
  /** How it repeats when that is not on days of every week; counted from `dueAtMs`. */
  repeat: z
    .object({
      unit: z.enum(['day', 'week', 'month', 'year']),
      every: z.number().int().min(1).max(60),
      /** Day of the month, 1 to 31; in a shorter month its last day. */
      monthDay: z.number().int().min(1).max(31).optional(),
    })
    .optional(),
  /** UTC offset for an alarm or a reminder at a time of day; it keeps the local time when the time zone changes. */
  utcOffsetMinutes: z.number().optional(),
  ringing: z.boolean(),
  /** Of a paused timer: how much of it is left. */
  pausedLeftMs: z.number().nonnegative().optional(),
});

export type AgendaItem = z.infer<typeof agendaItemSchema>;
export type AgendaRepeat = NonNullable<AgendaItem['repeat']>;
