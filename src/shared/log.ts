import { z } from 'zod';

/** What the log is kept in, the least first. */
export const LOG_LINE_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

export const logQuerySchema = z.object({
  /** Lines of this level and those above. */
  level: z.enum(LOG_LINE_LEVELS),
  /** All of them must be in the line; letters of either case. */
  words: z.string().max(200),
});

export type LogQuery = z.infer<typeof logQuerySchema>;

export const logLineSchema = z.object({
  level: z.enum(LOG_LINE_LEVELS),
  atMs: z.number(),
  /** The process, or what it logs about. */
  name: z.string(),
  message: z.string(),
  /** All else, as JSON; empty when there is nothing. */
  details: z.string(),
});

export type LogLine = z.infer<typeof logLineSchema>;
