import type { Config } from '../../../shared/settings/config-schema.ts';
import type { HttpClient } from '../remote/http-client.ts';
import { HttpClients } from '../remote/http-clients.ts';
import { OpenAiChat } from './openai-chat.ts';

/** A language model with its own connection pool. */
export interface LanguageModel {
  http: HttpClients;
  client: HttpClient;
  chat: OpenAiChat;
}

/** Does not connect yet. @param baseUrl of the server */
export function openLanguageModel(config: Pick<Config, 'http_clients' | 'llm'>, baseUrl: string): LanguageModel {
  const http = new HttpClients(config.http_clients);
  const client = http.create('llm', baseUrl);
  return { http, client, chat: createChat(client, config.llm) };
}

export function createChat(client: HttpClient, llm: Config['llm']): OpenAiChat {
  return new OpenAiChat(client, {
    model: llm.model,
    apiKey: llm.api_key,
    maxReplyTokens: llm.longest_reply_tokens,
  });
}
