import { z } from 'zod';

/** Log levels, lowest first. */
export const LOG_LINE_LEVELS = ['debug', 'info', 'warn', 'error'] as const;

export const logQuerySchema = z.object({
  /** Minimum level. */
  level: z.enum(LOG_LINE_LEVELS),
  /** All words must be in the line; case-insensitive. */
  words: z.string().max(200),
});

export type LogQuery = z.infer<typeof logQuerySchema>;

export const logLineSchema = z.object({
  level: z.enum(LOG_LINE_LEVELS),
  atMs: z.number(),
  /** Process or subsystem. */
  name: z.string(),
  message: z.string(),
  /** All other fields, as JSON; empty if there are none. */
  details: z.string(),
});

export type LogLine = z.infer<typeof logLineSchema>;
