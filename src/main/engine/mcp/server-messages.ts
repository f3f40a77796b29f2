/**
 * What MCP servers answer, read more tolerantly than by the SDK, for which one odd tool or part makes the whole answer
 * invalid (Model Context Protocol 2025-11-25, "Tools").
 */
import { z } from 'zod';

const text = z.string().optional().catch(undefined);

export const toolPageSchema = z.object({
  tools: z.array(z.unknown()),
  /** Some servers send null or an empty text after the last page. */
  nextCursor: z.string().nullish().catch(undefined),
});

export const listedToolSchema = z.object({
  name: z.string().min(1),
  title: text,
  description: text,
  inputSchema: z.unknown().optional(),
  execution: z.object({ taskSupport: text }).optional().catch(undefined),
});

export type ListedTool = z.infer<typeof listedToolSchema>;

const resourceSchema = z.object({ uri: text, mimeType: text, text, blob: text });

export const contentPartSchema = z.object({
  /** Some servers leave it out of a text. */
  type: z.string().default('text'),
  text,
  /** Base64 of an image or of audio. */
  data: text,
  mimeType: text,
  resource: resourceSchema.optional().catch(undefined),
  /** These four of a resource link. */
  uri: text,
  name: text,
  title: text,
  description: text,
});

export type ContentPart = z.infer<typeof contentPartSchema>;

/** Servers that were not made with an SDK send one part, or a text, in place of a list. */
const contentSchema = z
  .union([
    z.array(z.unknown()),
    z.string().transform((text) => [{ text }]),
    z.looseObject({}).transform((part) => [part]),
  ])
  .catch([]);

export const callResultSchema = z.looseObject({
  content: contentSchema,
  structuredContent: z.unknown().optional(),
  isError: z.boolean().optional().catch(undefined),
  /** The result of servers of the protocol of 2024-10-07. */
  toolResult: z.unknown().optional(),
});

export type CallResult = z.infer<typeof callResultSchema>;
