import { z } from 'zod';
import { audioEndSchema } from '../audio/audio-port.ts';
import type { MessageContract } from '../ipc/message-contract.ts';
import { configSchema } from '../settings/config-schema.ts';
import { chatTurnSchema } from './chat-turn.ts';
import { engineCommandSchema } from './engine-commands.ts';
import { engineEventSchema } from './engine-events.ts';
import { engineRequestSchema } from './engine-requests.ts';

/** Time between heartbeats. */
export const HEARTBEAT_INTERVAL_MS = 2000;

/** Exit code if the engine's models cannot be loaded; a restart would fail the same way. */
export const START_FAILED_EXIT_CODE = 78;

const engineMessageSchema = z.discriminatedUnion('type', [
  /** The first message. */
  z.object({
    type: z.literal('start'),
    config: configSchema,
    /** Chat history from the previous engine, oldest turn first. */
    chatHistory: z.array(chatTurnSchema),
  }),
  /** Comes with a port, which replaces the previous one. */
  z.object({ type: z.literal('audio-port'), end: audioEndSchema }),
  /** Answers `language-model-wanted`; comes with a port to the new process of the language model. */
  z.object({ type: z.literal('language-model-port') }),
  z.object({ type: z.literal('command'), command: engineCommandSchema }),
]);

/** Main → engine. */
export type EngineMessage = z.infer<typeof engineMessageSchema>;

/** Messages between main and the engine process. */
export const engineMessages = {
  toEngine: engineMessageSchema,
  toMain: z.discriminatedUnion('type', [engineEventSchema, engineRequestSchema]),
} as const satisfies MessageContract;
