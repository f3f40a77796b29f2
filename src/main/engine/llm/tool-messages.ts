import type { ChatMessage } from './chat-model.ts';
import { runCalls } from './run-calls.ts';
import type { ApprovedCall, Toolbox } from './toolbox.ts';

export interface WireToolCall {
  id: string;
  type: 'function';
  function: { name: string; arguments: string };
  /** What the server sent with the call and wants back. */
  extra_content?: unknown;
}

/** A message in the form of OpenAI's API, including tool calls and their results. */
export type WireMessage =
  | ChatMessage
  | { role: 'assistant'; content: string; tool_calls: WireToolCall[]; reasoning_content?: string }
  | { role: 'tool'; tool_call_id: string; content: string };

/** What a model said and thought before it called tools. */
export interface SaidBefore {
  text: string;
  /** DeepSeek's API wants its thoughts back in the field it sent them in; empty otherwise. */
  reasoningContent: string;
}

/** @returns the ids of all calls in a conversation */
export function toolCallIds(messages: readonly WireMessage[]): string[] {
  return messages.flatMap((message) => ('tool_calls' in message ? message.tool_calls.map(({ id }) => id) : []));
}

/** @returns messages that present approved calls as calls of the model with their results */
export function approvedMessages(approved: readonly (ApprovedCall & { text: string })[]): WireMessage[] {
  if (approved.length === 0) return [];
  // Mistral's API wants nine letters and digits.
  const ids = approved.map((_, index) => `agreed${String(index).padStart(3, '0')}`);
  const tool_calls = approved.map(
    ({ name, args }, index): WireToolCall => ({
      id: ids[index] ?? '',
      type: 'function',
      function: { name, arguments: JSON.stringify(args) },
    }),
  );
  const results = approved.map(
    ({ text }, index): WireMessage => ({ role: 'tool', tool_call_id: ids[index] ?? '', content: text }),
  );
  // Some servers refuse null.
  return [{ role: 'assistant', content: '', tool_calls }, ...results];
}

/**
 * Runs the tool calls of the model.
 * @returns the messages with the results; with `ending` if that is said instead of a further answer
 * @throws the signal's reason when aborted
 */
export async function runToolCalls(
  calls: readonly WireToolCall[],
  toolbox: Toolbox,
  { text, reasoningContent }: SaidBefore,
  signal: AbortSignal,
): Promise<{ messages: WireMessage[]; ending?: string }> {
  const call: WireMessage = {
    role: 'assistant',
    content: text,
    tool_calls: calls.map(asSentBack),
    ...(reasoningContent && { reasoning_content: reasoningContent }),
  };
  const wanted = calls.map((each) => ({ name: each.function.name, args: argumentsOf(each) }));
  const { texts, ending } = await runCalls(wanted, toolbox, signal);
  const results = texts.map(
    (content, index): WireMessage => ({ role: 'tool', tool_call_id: calls[index]?.id ?? '', content }),
  );
  return { messages: [call, ...results], ...(ending === undefined ? {} : { ending }) };
}

/** Servers refuse arguments that are no JSON object, also those their own model wrote. */
function asSentBack(call: WireToolCall): WireToolCall {
  const args = argumentsOf(call);
  if (typeof args === 'object' && args !== null && !Array.isArray(args)) {
    return call.function.arguments.trim() === '' ? { ...call, function: { ...call.function, arguments: '{}' } } : call;
  }
  return { ...call, function: { ...call.function, arguments: '{}' } };
}

/** @returns the parsed arguments; undefined when they are not JSON */
function argumentsOf({ function: { arguments: json } }: WireToolCall): unknown {
  // A tool without arguments.
  if (json.trim() === '') return {};
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
