import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { HttpClient } from '../remote/http-client.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';

/** A token is hardly ever longer; a server that ignores `max_tokens` is cut off there. */
const MOST_CHARACTERS_A_TOKEN = 16;

/** The last event of a stream (OpenAI's API reference, "Streaming"). */
const DONE = '[DONE]';

const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z.object({ content: z.string().nullish() }).nullish(),
        finish_reason: z.string().nullish(),
      }),
    )
    .default([]),
  error: z.object({ message: z.string() }).nullish(),
});

const modelsSchema = z.object({ data: z.array(z.object({ id: z.string() })) });

export interface OpenAiChatOptions {
  model: string;
  apiKey: string | null;
  longestReplyTokens: number;
}

/** A model behind an OpenAI-compatible server: Ollama, llama.cpp, vLLM, LM Studio or a hosted one. */
export class OpenAiChat implements ChatModel {
  constructor(
    private readonly client: HttpClient,
    private readonly options: OpenAiChatOptions,
  ) {}

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal): AsyncGenerator<string> {
    const { model, longestReplyTokens } = this.options;
    const parts = await this.client.send({
      method: 'POST',
      path: '/chat/completions',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...this.#authorization },
      body: JSON.stringify({ model, messages, max_tokens: longestReplyTokens, stream: true }),
      signal,
    });
    let characters = 0;
    for await (const text of this.#texts(parts)) {
      characters += text.length;
      yield text;
      if (characters > longestReplyTokens * MOST_CHARACTERS_A_TOKEN) return;
    }
    if (characters === 0) throw this.#failure('sent an empty answer');
  }

  /** @returns the models the server has. @throws HarkError REMOTE_* */
  async modelNames(): Promise<string[]> {
    const parts = await this.client.send({ method: 'GET', path: '/models', headers: this.#authorization });
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of parts) text += decoder.decode(part, { stream: true });
    return this.#parse(text, modelsSchema, 'a list of models').data.map(({ id }) => id);
  }

  get #authorization(): Record<string, string> {
    const { apiKey } = this.options;
    return apiKey === null ? {} : { authorization: `Bearer ${apiKey}` };
  }

  /** @throws HarkError REMOTE_FAILED when the stream is none, or ends before its end */
  async *#texts(parts: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
    const events: string[] = [];
    const parser = createParser({ onEvent: ({ data }) => events.push(data) });
    const decoder = new TextDecoder();
    let finished = false;
    for await (const part of parts) {
      parser.feed(decoder.decode(part, { stream: true }));
      for (const data of events.splice(0)) {
        if (data === DONE) return;
        const { choices, error } = this.#parse(data, chunkSchema, 'a chat completion');
        if (error) throw this.#failure(`broke off: ${error.message}`);
        const text = choices[0]?.delta?.content;
        if (text) yield text;
        finished ||= Boolean(choices[0]?.finish_reason);
      }
    }
    if (!finished) throw this.#failure('ended its answer in the middle');
  }

  #parse<T>(text: string, schema: z.ZodType<T>, what: string): T {
    try {
      return schema.parse(JSON.parse(text));
    } catch (cause) {
      throw new HarkError('REMOTE_FAILED', `${this.client.service} sent what is not ${what}`, { cause });
    }
  }

  #failure(what: string): HarkError {
    return new HarkError('REMOTE_FAILED', `${this.client.service} ${what}`);
  }
}
