import { z } from 'zod';
import type { ChatMessage } from './chat-model.ts';
import type { ApprovedCall, Toolbox } from './toolbox.ts';

const MAX_TOOL_CALLS = 8;

/** A part of a streamed answer (OpenAI's API reference, "Chat completion chunk"). */
export const deltaSchema = z.object({
  content: z.string().nullish(),
  tool_calls: z
    .array(
      z.object({
        index: z
          .number()
          .int()
          .min(0)
          .max(MAX_TOOL_CALLS - 1),
        id: z.string().nullish(),
        function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
      }),
    )
    .nullish(),
});

export type Delta = z.infer<typeof deltaSchema>;

export interface WireToolCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
}

/** A message in the form of OpenAI's API, including tool calls and their results. */
export type WireMessage =
  | ChatMessage
  | { role: 'assistant'; content: null; tool_calls: WireToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string };

/** Adds a streamed part of a tool call: the name comes first, then the arguments in parts. */
export function addToolCall(
  calls: WireToolCall[],
  { index, id, function: part }: NonNullable<Delta['tool_calls']>[number],
): void {
  calls[index] ??= { id: id ?? `call-${index}`, type: 'function', function: { name: '', arguments: '' } };
  const call = calls[index];
  call.function.name += part?.name ?? '';
  call.function.arguments += part?.arguments ?? '';
}

/** @returns messages that present approved calls as calls of the model with their results */
export function approvedMessages(approved: readonly (ApprovedCall & { text: string })[]): WireMessage[] {
  if (approved.length === 0) return [];
  const tool_calls = approved.map(
    ({ name, args }, index): WireToolCall => ({
      id: `agreed-${index}`,
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    }),
  );
  const results = approved.map(
    ({ text }, index): WireMessage => ({ role: 'tool', tool_call_id: `agreed-${index}`, content: text }),
  );
  return [{ role: 'assistant', content: null, tool_calls }, ...results];
}

/**
 * Runs the tool calls of the model.
 * @returns the messages with the results; with `consent` if the user must be asked first
 * @throws the signal's reason when aborted
 */
export async function runToolCalls(
  calls: readonly WireToolCall[],
  toolbox: Toolbox,
  signal: AbortSignal,
): Promise<{ messages: WireMessage[]; consent?: string }> {
  const messages: WireMessage[] = [{ role: 'assistant', content: null, tool_calls: [...calls] }];
  for (const call of calls) {
    const result = await toolbox.call(call.function.name, parseOrUndefined(call.function.arguments), signal);
    signal.throwIfAborted();
    if ('consent' in result) return { messages, consent: result.consent };
    messages.push({ role: 'tool', tool_call_id: call.id, content: result.text });
  }
  return { messages };
}

function parseOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
