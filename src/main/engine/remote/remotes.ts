import type { Config } from '../../../shared/config-schema.ts';
import { OpenAiChat } from '../llm/openai-chat.ts';
import { HttpClients } from './http-clients.ts';

/** The remote services of an engine. */
export interface Remotes {
  http: HttpClients;
  chat: OpenAiChat;
}

export type RemoteConfig = Pick<Config, 'http_clients' | 'llm'>;

/** @param baseUrl of the language model's server. Nothing is connected yet. */
export function openRemotes({ http_clients, llm }: RemoteConfig, baseUrl: string): Remotes {
  const http = new HttpClients({
    poolSize: http_clients.pool_size,
    timeoutMs: http_clients.timeout_seconds * 1000,
  });
  const chat = new OpenAiChat(http.create('llm', baseUrl), {
    model: llm.model,
    apiKey: llm.api_key,
    longestReplyTokens: llm.longest_reply_tokens,
  });
  return { http, chat };
}
