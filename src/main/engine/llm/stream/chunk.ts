import { z } from 'zod';

/** A part of a tool call. Servers leave out any of it, and some give the arguments as an object. */
const toolCallPartSchema = z.object({
  index: z.union([z.number(), z.string()]).nullish(),
  id: z.union([z.string(), z.number()]).nullish(),
  function: z
    .object({
      name: z.string().nullish(),
      arguments: z.union([z.string(), z.record(z.string(), z.unknown().optional())]).nullish(),
    })
    .nullish(),
  /** What the server wants back with the call, such as Gemini's signature of its thoughts. */
  extra_content: z.unknown().optional(),
});

export type ToolCallPart = z.infer<typeof toolCallPartSchema>;

/** A piece of the text: Mistral, and servers that translate from other APIs, send lists of them. */
const pieceSchema = z.union([
  z.string(),
  z.object({ type: z.string().nullish(), text: z.string().nullish(), refusal: z.string().nullish() }),
]);

const messageSchema = z.object({
  content: z.union([pieceSchema, z.array(pieceSchema)]).nullish(),
  refusal: z.string().nullish(),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
  reasoning_text: z.unknown().optional(),
  reasoning_details: z.unknown().optional(),
  thinking: z.unknown().optional(),
  tool_calls: z.union([z.array(toolCallPartSchema), toolCallPartSchema]).nullish(),
  /** Gemini marks a thought so. */
  extra_content: z
    .object({ google: z.object({ thought: z.boolean().nullish() }).nullish() })
    .nullish()
    .catch(null),
});

const choiceSchema = z.object({
  delta: messageSchema.nullish(),
  /** In place of `delta`, and in a reply that is not streamed. */
  message: messageSchema.nullish(),
  finish_reason: z.string().nullish(),
  error: z.unknown().optional(),
});

/** A part of a streamed answer (OpenAI's API reference, "Chat completion chunk"), or a whole answer. */
const chunkSchema = z.object({ choices: z.array(choiceSchema).nullish(), usage: z.unknown().optional() });

/** What a part of an answer brings. */
export interface Chunk {
  text: string;
  /** The model's thoughts, which are not part of the answer. */
  reasoning: string;
  /** Whether the thoughts were in the field of DeepSeek's API, which wants them back with the results of tools. */
  isReasoningContent: boolean;
  toolCalls: ToolCallPart[];
  finishReason: string | undefined;
  /** Whether it is a message in place of a part of one. */
  isMessage: boolean;
  /** Whether it has the number of tokens, which is sent when the answer is complete. */
  hasUsage: boolean;
}

/**
 * Reads a part of an answer.
 * @returns undefined when it is about something else, such as a filter's verdict on the question
 * @throws ZodError when it is no part of an answer
 */
export function readChunk(value: object): Chunk | undefined {
  const { choices, usage } = chunkSchema.parse(value);
  const hasUsage = typeof usage === 'object' && usage !== null;
  const choice = choices?.[0];
  const message = choice?.delta ?? choice?.message;
  if (!choice && !hasUsage) return undefined;
  const { text, thoughts } = piecesOf(message?.content);
  const isThought = message?.extra_content?.google?.thought === true;
  const reasoning = `${thoughts}${isThought ? text : ''}${reasoningOf(message)}`;
  return {
    text: isThought ? '' : text || (message?.refusal ?? ''),
    reasoning,
    isReasoningContent: typeof message?.reasoning_content === 'string' && message.reasoning_content !== '',
    toolCalls: message?.tool_calls ? [message.tool_calls].flat() : [],
    finishReason: choice?.finish_reason || undefined,
    isMessage: !choice?.delta,
    hasUsage,
  };
}

type Message = z.infer<typeof messageSchema>;

function piecesOf(content: Message['content']): { text: string; thoughts: string } {
  let [text, thoughts] = ['', ''];
  for (const piece of [content ?? []].flat()) {
    if (typeof piece === 'string') text += piece;
    else if (/think|reason|thought/i.test(piece.type ?? '')) thoughts += piece.text ?? ' ';
    else text += piece.text ?? piece.refusal ?? '';
  }
  return { text, thoughts };
}

/** @returns the thoughts; a blank when there are some in another form than text */
function reasoningOf(message: Message | null | undefined): string {
  const fields = [
    message?.reasoning_content,
    message?.reasoning,
    message?.reasoning_text,
    message?.thinking,
    message?.reasoning_details,
  ];
  const found = fields.find((field) => field !== undefined && field !== null && field !== '');
  if (typeof found === 'string') return found;
  return Array.isArray(found) && found.length === 0 ? '' : found === undefined ? '' : ' ';
}
