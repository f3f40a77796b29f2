import { z } from 'zod';
import type { ChatMessage } from './chat-model.ts';
import type { AgreedCall, Toolbox } from './toolbox.ts';

const MAX_TOOL_CALLS = 8;

/** A piece of an answer (OpenAI's API reference, "Chat completion chunk"). */
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

/** A message of the API, tool calls and results included. */
export type WireMessage =
  | ChatMessage
  | { role: 'assistant'; content: null; tool_calls: WireToolCall[] }
  | { role: 'tool'; tool_call_id: string; content: string };

/** A call comes in pieces: its name first, its arguments bit by bit. */
export function addToolCall(
  calls: WireToolCall[],
  { index, id, function: part }: NonNullable<Delta['tool_calls']>[number],
): void {
  calls[index] ??= { id: id ?? `call-${index}`, type: 'function', function: { name: '', arguments: '' } };
  const call = calls[index];
  call.function.name += part?.name ?? '';
  call.function.arguments += part?.arguments ?? '';
}

/** Reports the calls as if the model had made them now. */
export function agreedMessages(agreed: readonly (AgreedCall & { text: string })[]): WireMessage[] {
  if (agreed.length === 0) return [];
  const tool_calls = agreed.map(
    ({ name, args }, index): WireToolCall => ({
      id: `agreed-${index}`,
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    }),
  );
  const results = agreed.map(
    ({ text }, index): WireMessage => ({ role: 'tool', tool_call_id: `agreed-${index}`, content: text }),
  );
  return [{ role: 'assistant', content: null, tool_calls }, ...results];
}

/**
 * Has the tools do what the model wants.
 * @returns the messages that tell it what came of it; or what the user is to be asked first
 */
export async function used(
  calls: readonly WireToolCall[],
  toolbox: Toolbox,
): Promise<{ messages: WireMessage[]; consent?: string }> {
  const messages: WireMessage[] = [{ role: 'assistant', content: null, tool_calls: [...calls] }];
  for (const call of calls) {
    const result = await toolbox.call(call.function.name, parsedOrUndefined(call.function.arguments));
    if ('consent' in result) return { messages, consent: result.consent };
    messages.push({ role: 'tool', tool_call_id: call.id, content: result.text });
  }
  return { messages };
}

function parsedOrUndefined(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
