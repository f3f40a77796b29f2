import { z } from 'zod';

export const saveRequestSchema = z.discriminatedUnion('type', [
  /** The turns of the performance panel as comma-separated values. */
  z.object({ type: z.literal('turns'), csv: z.string().max(10_000_000) }),
  /** A picture of a part of the window, in CSS pixels. */
  z.object({
    type: z.literal('picture'),
    area: z.object({ x: z.number(), y: z.number(), width: z.number().positive(), height: z.number().positive() }),
  }),
  /** What a developer needs to find a fault. It contains the conversation only if the user includes it. */
  z.object({ type: z.literal('diagnostics'), conversation: z.array(z.string().max(10_000)).max(500).optional() }),
]);

/** What the performance panel can save to a file. */
export type SaveRequest = z.infer<typeof saveRequestSchema>;
