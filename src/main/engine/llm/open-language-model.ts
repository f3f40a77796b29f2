import type { Config } from '../../../shared/config-schema.ts';
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
  return { http, chat: createChat(http, config.llm, baseUrl) };
}

export function createChat(http: HttpClients, llm: Config['llm'], baseUrl: string): OpenAiChat {
  return new OpenAiChat(http.create('llm', baseUrl), {
    model: llm.model,
    apiKey: llm.api_key,
    longestReplyTokens: llm.longest_reply_tokens,
  });
}
