import { z } from 'zod';

export const engineCommandSchema = z.discriminatedUnion('type', [
  /** Listen now, as if the wake word had been said. */
  z.object({ type: z.literal('talk') }),
  /** Stop listening, thinking, speaking and ringing. */
  z.object({ type: z.literal('cancel') }),
  /** A question that was typed. */
  z.object({ type: z.literal('ask'), text: z.string().trim().min(1).max(500) }),
  /** Take a timer, an alarm or a reminder off the agenda. */
  z.object({ type: z.literal('cancel-item'), itemId: z.string() }),
  /** Report `figures` once, for the performance panel. */
  z.object({ type: z.literal('report-figures') }),
  /** Say a sentence of the system's own, such as that it has recovered. */
  z.object({ type: z.literal('announce'), text: z.string().min(1).max(500) }),
]);

/** What a person or main asks of the engine. */
export type EngineCommand = z.infer<typeof engineCommandSchema>;

/** @throws ZodError when `value` is not an engine command */
export function parseEngineCommand(value: unknown): EngineCommand {
  return engineCommandSchema.parse(value);
}
