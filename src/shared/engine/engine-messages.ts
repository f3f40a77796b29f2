import { z } from 'zod';
import { audioEndSchema } from '../audio/audio-port.ts';
import type { MessageContract } from '../ipc/message-contract.ts';
import { configSchema } from '../settings/config-schema.ts';
import { chatTurnSchema } from './chat-turn.ts';
import { engineCommandSchema } from './engine-commands.ts';
import { engineEventSchema } from './engine-events.ts';

/** How often the engine shows that it is not stuck. */
export const HEARTBEAT_INTERVAL_MS = 2000;

/** The engine's exit code when its models cannot be loaded: a new start would fail the same way. */
export const START_FAILED_EXIT_CODE = 78;

const engineMessageSchema = z.discriminatedUnion('type', [
  /** The first message. */
  z.object({
    type: z.literal('start'),
    config: configSchema,
    /** The conversation with the engine before this one, oldest turn first. */
    chatHistory: z.array(chatTurnSchema),
  }),
  /** Comes with a port, which replaces the one before. */
  z.object({ type: z.literal('audio-port'), end: audioEndSchema }),
  z.object({ type: z.literal('command'), command: engineCommandSchema }),
]);

/** Main → engine. */
export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** Between main and the engine process. */
export const engineMessages = {
  toEngine: engineMessageSchema,
  toMain: engineEventSchema,
} as const satisfies MessageContract;
