import type { Config } from '../../../shared/settings/config-schema.ts';
import type { HttpClient } from '../remote/http-client.ts';
import { HttpClients } from '../remote/http-clients.ts';
import { OpenAiChat } from './openai-chat.ts';

/** A language model with connections of its own. */
export interface LanguageModel {
  http: HttpClients;
  chat: OpenAiChat;
}

/** @param baseUrl of the server. Nothing is connected yet. */
export function openLanguageModel(config: Pick<Config, 'http_clients' | 'llm'>, baseUrl: string): LanguageModel {
  const http = new HttpClients(config.http_clients);
  return { http, chat: createChat(http.create('llm', baseUrl), config.llm) };
}

export function createChat(client: HttpClient, llm: Config['llm']): OpenAiChat {
  return new OpenAiChat(client, {
    model: llm.model,
    apiKey: llm.api_key,
    longestReplyTokens: llm.longest_reply_tokens,
  });
}
