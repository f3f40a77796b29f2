import { z } from 'zod';

export const saveRequestSchema = z.discriminatedUnion('type', [
  /** Turns of the performance panel as CSV. */
  z.object({ type: z.literal('turns'), csv: z.string().max(10_000_000) }),
  /** Screenshot of a part of the window, in CSS pixels. */
  z.object({
    type: z.literal('picture'),
    area: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
  }),
  /** Diagnostics for developers; they contain the conversation only if the user includes it. */
  z.object({ type: z.literal('diagnostics'), conversation: z.array(z.string().max(10_000)).max(500).optional() }),
]);

/** Something the performance panel can save to a file. */
export type SaveRequest = z.infer<typeof saveRequestSchema>;
