import { z } from 'zod';
import { audioEndSchema } from '../audio/audio-port.ts';
import { configSchema } from '../settings/config-schema.ts';
import { chatTurnSchema } from './chat-turn.ts';
import { engineCommandSchema } from './engine-commands.ts';

/** How often the engine shows that it is not stuck. */
export const HEARTBEAT_INTERVAL_MS = 2000;

/** The engine's exit code when its models cannot be loaded: a new start would fail the same way. */
export const START_FAILED_EXIT_CODE = 78;

const engineMessageSchema = z.discriminatedUnion('type', [
  /** The first message. */
  z.object({
    type: z.literal('start'),
    config: configSchema,
    /** What was said to the engine before this one, the oldest first. */
    talk: z.array(chatTurnSchema),
  }),
  /** Comes with a port, which replaces the one before. */
  z.object({ type: z.literal('audio-port'), end: audioEndSchema }),
  z.object({ type: z.literal('command'), command: engineCommandSchema }),
]);

/** Main → engine. The engine answers with `EngineEvent`s. */
export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** @throws ZodError when `value` is not a message for the engine */
export function parseEngineMessage(value: unknown): EngineMessage {
  return engineMessageSchema.parse(value);
}
