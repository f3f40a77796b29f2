/** Where a model is told what is known about the user, and the moment of the question. */
import type { ChatMessage } from './chat-model.ts';

/** @returns the user in the system prompt, the moment with its question: all before it stays the same */
export function withMomentInQuestion(messages: readonly ChatMessage[]): ChatMessage[] {
  return messages.map(({ role, content, aboutUser, moment }) => ({
    role,
    content: joined(moment, content, aboutUser),
  }));
}

/** @returns both in the system prompt: the smallest models take the moment for a part of the question */
export function withMomentInSystem(messages: readonly ChatMessage[]): ChatMessage[] {
  const moment = messages.at(-1)?.moment;
  return messages.map(({ role, content, aboutUser }) => ({
    role,
    content: role === 'system' ? joined(content, aboutUser, moment) : content,
  }));
}

/**
 * @returns the user before what was said first, the moment with its question. The system prompt holds nothing about the user, and
 *   what is known is evaluated only once for a conversation.
 */
export function withUserInConversation(messages: readonly ChatMessage[]): ChatMessage[] {
  const aboutUser = messages.find(({ role }) => role === 'system')?.aboutUser;
  const first = messages.findIndex(({ role }) => role === 'user');
  return messages.map(({ role, content, moment }, index) => ({
    role,
    content: joined(index === first ? aboutUser : undefined, moment, content),
  }));
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('\n\n');
}
