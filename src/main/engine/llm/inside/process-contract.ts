/** The messages between the engine and the language model's process. */
import { z } from 'zod';
import { errorCodeSchema } from '../../../../shared/errors.ts';
import type { MessageContract } from '../../../../shared/ipc/message-contract.ts';

const toolSchema = z.object({
  name: z.string(),
  description: z.string(),
  /** JSON Schema of the arguments. */
  parameters: z.record(z.string(), z.unknown()),
});

const toolUseSchema = z.object({ name: z.string(), args: z.unknown(), result: z.string() });

/** One turn of the conversation as the model sees it. */
const chatTurnSchema = z.discriminatedUnion('role', [
  z.object({ role: z.literal('system'), text: z.string() }),
  z.object({ role: z.literal('user'), text: z.string() }),
  /** What it said, and the tools it used meanwhile, in order. */
  z.object({ role: z.literal('model'), parts: z.array(z.union([z.string(), toolUseSchema])) }),
]);

export type ModelTurn = z.infer<typeof chatTurnSchema>;

const id = z.number().int();

const promptCacheSchema = z.object({
  /** Absolute path. */
  folder: z.string(),
  /** What tells the model's file from all others. */
  model: z.string(),
});

export type PromptCacheOptions = z.infer<typeof promptCacheSchema>;

const loadSchema = z.object({
  type: z.literal('load'),
  /** Absolute path of a GGUF file. */
  file: z.string(),
  contextTokens: z.number().int().positive(),
  threads: z.number().int().positive(),
  /** Where states of prompts are kept; none are without it. */
  promptCache: promptCacheSchema.optional(),
});

export type LoadMessage = z.infer<typeof loadSchema>;

const askSchema = z.object({
  type: z.literal('ask'),
  id,
  turns: z.array(chatTurnSchema),
  tools: z.array(toolSchema),
  maxTokens: z.number().int().positive(),
  /** Whether the system prompt and the tools hold nothing about the user, so that their state may be kept in a file. */
  mayCachePrompt: z.boolean().optional(),
});

export type AskMessage = z.infer<typeof askSchema>;

const toProcessSchema = z.discriminatedUnion('type', [
  /** The first message. */
  loadSchema,
  askSchema,
  z.object({ type: z.literal('cancel'), id }),
]);

export type ToProcess = z.infer<typeof toProcessSchema>;

const callSchema = z.object({ name: z.string(), args: z.unknown() });

export type ModelCall = z.infer<typeof callSchema>;

const toEngineSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), loadMs: z.number() }),
  z.object({ type: z.literal('load-failed'), code: errorCodeSchema, message: z.string() }),
  z.object({ type: z.literal('text'), id, text: z.string() }),
  /** The answer is complete, or ends with tools that the model wants to use. */
  z.object({
    type: z.literal('done'),
    id,
    calls: z.array(callSchema),
    tokens: z.number(),
    evaluatedTokens: z.number(),
  }),
  z.object({ type: z.literal('failed'), id, message: z.string() }),
]);

export type ToEngine = z.infer<typeof toEngineSchema>;

export const languageModelMessages = {
  toProcess: toProcessSchema,
  toEngine: toEngineSchema,
} as const satisfies MessageContract;
