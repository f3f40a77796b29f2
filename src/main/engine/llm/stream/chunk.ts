import { z } from 'zod';

/** An optional field. Of a type that nobody expects it is left out by itself, so that the rest of the answer counts. */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);

const functionSchema = z.object({
  name: optional(z.string()),
  arguments: optional(
    z.union([
      z.string(),
      z.record(z.string(), z.unknown().optional()),
      // PHP writes an empty object so.
      z.tuple([]).transform((): Record<string, unknown> => ({})),
    ]),
  ),
});

/** A part of a tool call. Servers leave out any of it, and some give the arguments as an object. */
const toolCallPartSchema = z
  .object({
    index: optional(z.union([z.number(), z.string()])),
    id: optional(z.union([z.string(), z.number()])),
    function: optional(functionSchema),
    /** What the server wants back with the call, such as Gemini's signature of its thoughts. */
    extra_content: z.unknown().optional(),
    // Where the call has no `function`, as in OpenAI's Responses API.
    name: functionSchema.shape.name,
    arguments: functionSchema.shape.arguments,
  })
  .transform(({ name, arguments: args, ...part }) =>
    part.function || !name ? part : { ...part, function: { name, arguments: args } },
  );

export type ToolCallPart = z.infer<typeof toolCallPartSchema>;

/** A text. PHP can write one that consists of digits as a number. */
const textSchema = z.union([z.string(), z.number().transform(String)]);
/** OpenAI's Assistants, and servers that translate from them, wrap the text of a piece. */
const wrappedTextSchema = z.union([textSchema, z.object({ value: textSchema }).transform(({ value }) => value)]);

/** A piece of the text: Mistral, and servers that translate from other APIs, send lists of them. */
const pieceSchema = z.union([
  textSchema,
  z.object({
    type: optional(z.string()),
    text: optional(wrappedTextSchema),
    content: optional(textSchema),
    refusal: optional(z.string()),
    /** Gemini marks a thought so. */
    thought: optional(z.boolean()),
  }),
]);

const messageSchema = z.object({
  content: optional(z.union([pieceSchema, z.array(optional(pieceSchema))])),
  refusal: optional(z.string()),
  reasoning_content: z.unknown().optional(),
  reasoning: z.unknown().optional(),
  reasoning_text: z.unknown().optional(),
  reasoning_details: z.unknown().optional(),
  thinking: z.unknown().optional(),
  tool_calls: optional(z.union([z.array(optional(toolCallPartSchema)), toolCallPartSchema])),
  /** What `tool_calls` was before there could be several (OpenAI's API reference, deprecated). */
  function_call: optional(functionSchema),
  /** Gemini marks a thought so. */
  extra_content: optional(z.object({ google: z.object({ thought: z.boolean().nullish() }).nullish() })),
});

const choiceSchema = z.object({
  delta: optional(messageSchema),
  /** In place of `delta`, and in a reply that is not streamed. */
  message: optional(messageSchema),
  /** In place of both, from a server of the older completions (OpenAI's API reference, "Completions"). */
  text: optional(textSchema),
  finish_reason: optional(z.string()),
});

/** A part of a streamed answer (OpenAI's API reference, "Chat completion chunk"), or a whole answer. */
const chunkSchema = z.object({
  choices: optional(z.union([z.array(optional(choiceSchema)), choiceSchema])),
  usage: optional(z.record(z.string(), z.unknown())),
  /** llama.cpp's server counts tokens here too. */
  timings: optional(z.record(z.string(), z.unknown())),
});

/** What a part of an answer brings. */
export interface Chunk {
  text: string;
  /** The model's thoughts, which are not part of the answer. */
  reasoning: string;
  /** Whether the thoughts were in the field of DeepSeek's API, which wants them back with the results of tools. */
  isReasoningContent: boolean;
  toolCalls: ToolCallPart[];
  finishReason: string | undefined;
  /** Whether it has a part of an answer, be it an empty one. */
  hasChoice: boolean;
  /** Whether it is a message in place of a part of one. */
  isMessage: boolean;
  /** Whether it has the number of tokens. */
  hasUsage: boolean;
}

type Message = z.infer<typeof messageSchema>;
type Content = Pick<Chunk, 'text' | 'reasoning' | 'isReasoningContent' | 'toolCalls'>;

/**
 * Reads a part of an answer.
 * @returns undefined when it is about something else, such as a filter's verdict on the question, or is no part of an answer
 */
export function readChunk(value: object): Chunk | undefined {
  const { choices, usage, timings } = chunkSchema.safeParse(value).data ?? {};
  const choice = [choices].flat().find((each) => each !== undefined && each !== null);
  const hasUsage = Boolean(usage ?? timings);
  if (!choice && !hasUsage) return undefined;
  const delta = contentOf(choice?.delta);
  const message = contentOf(choice?.message);
  const text = contentOf({ content: choice?.text });
  // Some servers send each of them, and fill one.
  const content = [delta, message, text].find(isFilled) ?? delta;
  return {
    ...content,
    finishReason: choice?.finish_reason || undefined,
    hasChoice: choice !== undefined,
    isMessage: content === message,
    hasUsage,
  };
}

/** Whether a value has the field of an answer, and no answer in it. */
export function isNoAnswer(value: object): boolean {
  return 'choices' in value && Boolean(value.choices) && !isObject(value.choices);
}

function contentOf(message: Message | null | undefined): Content {
  const { text, thoughts } = piecesOf(message?.content);
  const isThought = message?.extra_content?.google?.thought === true;
  return {
    text: isThought ? '' : text || (message?.refusal ?? ''),
    reasoning: `${thoughts}${isThought ? text : ''}${reasoningOf(message)}`,
    isReasoningContent: typeof message?.reasoning_content === 'string' && message.reasoning_content !== '',
    toolCalls: callsOf(message),
  };
}

function callsOf(message: Message | null | undefined): ToolCallPart[] {
  const calls = [message?.tool_calls].flat().filter((call) => call !== undefined && call !== null);
  const filled = calls.filter((call) => call.function || (call.id !== undefined && call.id !== null));
  const { function_call } = message ?? {};
  const hasLegacy = function_call?.name || function_call?.arguments;
  return filled.length === 0 && hasLegacy ? [{ function: function_call }] : filled;
}

function isFilled({ text, reasoning, toolCalls }: Content): boolean {
  return text !== '' || reasoning !== '' || toolCalls.length > 0;
}

function piecesOf(content: Message['content']): { text: string; thoughts: string } {
  let [text, thoughts] = ['', ''];
  for (const piece of [content ?? []].flat()) {
    if (typeof piece === 'string') text += piece;
    else if (!piece) continue;
    else if (piece.thought || /think|reason|thought/i.test(piece.type ?? '')) thoughts += piece.text ?? ' ';
    else text += piece.text ?? piece.content ?? piece.refusal ?? '';
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
  const found = fields.find(
    (field) => (typeof field === 'string' && field !== '') || (isObject(field) && Object.keys(field).length > 0),
  );
  return typeof found === 'string' ? found : found ? ' ' : '';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
