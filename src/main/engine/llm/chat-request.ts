import type { ChatMessage } from './chat-model.ts';
import type { Adaptation } from './server-adaptations.ts';
import type { WireMessage } from './tool-messages.ts';
import type { Tool } from './toolbox.ts';

/** What is asked of a model. */
export interface ChatRequest {
  model: string;
  messages: readonly WireMessage[];
  tools: readonly Tool[];
  maxTokens: number;
}

/**
 * Writes the body of a request (OpenAI's API reference, "Create chat completion").
 * @param adaptations what the server needs to be done in another way
 */
export function requestBody(request: ChatRequest, adaptations: ReadonlySet<Adaptation>): string {
  const { model, messages, tools, maxTokens } = request;
  const limit = adaptations.has('max-completion-tokens') ? 'max_completion_tokens' : 'max_tokens';
  // Some servers refuse an empty list.
  const offersTools = tools.length > 0 && !adaptations.has('no-tools');
  return JSON.stringify({
    model,
    messages: adaptations.has('no-system-role') ? withoutSystemRole(messages) : messages,
    ...(!adaptations.has('no-limit') && { [limit]: maxTokens }),
    stream: !adaptations.has('no-stream'),
    ...(offersTools && { tools: tools.map((tool) => ({ type: 'function', function: tool })) }),
  });
}

/** The system prompt becomes the beginning of what the user says first. */
function withoutSystemRole(messages: readonly WireMessage[]): WireMessage[] {
  const system = messages.filter(({ role }) => role === 'system').map(({ content }) => content);
  const others = messages.filter(({ role }) => role !== 'system');
  const first = others.findIndex(({ role }) => role === 'user');
  return others.map((message, index) =>
    index === first
      ? ({ role: 'user', content: [...system, message.content].join('\n\n') } satisfies ChatMessage)
      : message,
  );
}
