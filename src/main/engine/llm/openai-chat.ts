import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { HttpClient } from '../remote/http-client.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';
import {
  addToolCall,
  agreedMessages,
  type Delta,
  deltaSchema,
  used,
  type WireMessage,
  type WireToolCall,
} from './tool-messages.ts';
import type { Toolbox } from './toolbox.ts';

/** Tokens are hardly ever longer; a server that ignores `max_tokens` is cut off here. */
const MAX_CHARACTERS_PER_TOKEN = 16;

/** Includes reasoning that is not spoken; a server that sends more would never end. */
const MAX_STREAM_BYTES = 16 * 2 ** 20;

/** The last event of a stream (OpenAI's API reference, "Streaming"). */
const DONE = '[DONE]';

/** More calls in one answer mean that the model is looping. */
const MAX_TOOL_ROUNDS = 4;
const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: deltaSchema.nullish(),
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

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const said: WireMessage[] = [...messages, ...agreedMessages((await toolbox?.runAgreed?.()) ?? [])];
    for (let round = 0; ; round++) {
      // The last round offers no tools, so the model must answer.
      const offered = round < MAX_TOOL_ROUNDS ? toolbox : undefined;
      const { calls, spoke } = yield* this.#answerOnce(said, signal, offered);
      if (calls.length === 0 || !offered) return;
      const { messages: results, consent } = await used(calls, offered);
      // The answer ends with Hark's own question to the user.
      if (consent !== undefined) return yield spoke ? ` ${consent}` : consent;
      said.push(...results);
    }
  }

  /** One request. @returns the tools it wants used before it goes on, none when it has answered; whether it said something */
  async *#answerOnce(
    messages: readonly WireMessage[],
    signal: AbortSignal,
    toolbox: Toolbox | undefined,
  ): AsyncGenerator<string, { calls: WireToolCall[]; spoke: boolean }> {
    const { model, longestReplyTokens } = this.options;
    const tools = toolbox?.tools.map((tool) => ({ type: 'function', function: tool }));
    const { parts } = await this.client.send({
      method: 'POST',
      path: '/chat/completions',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...this.#authorization },
      body: JSON.stringify({
        model,
        messages,
        max_tokens: longestReplyTokens,
        stream: true,
        ...(tools ? { tools } : {}),
      }),
      signal,
    });
    const calls: WireToolCall[] = [];
    let characters = 0;
    for await (const { content, tool_calls } of this.#deltas(parts)) {
      for (const part of tool_calls ?? []) addToolCall(calls, part);
      const argumentCharacters = calls.reduce((sum, call) => sum + call.function.arguments.length, 0);
      if (content) {
        characters += content.length;
        yield content;
      }
      if (characters + argumentCharacters > longestReplyTokens * MAX_CHARACTERS_PER_TOKEN) break;
    }
    if (characters === 0 && calls.length === 0) throw this.#failure('sent an empty answer');
    // A server may number its calls with gaps.
    return { calls: toolbox ? calls.filter((call) => call !== undefined) : [], spoke: characters > 0 };
  }

  /** @returns the models the server has. @throws HarkError REMOTE_* */
  async modelNames(): Promise<string[]> {
    const { parts } = await this.client.send({ method: 'GET', path: '/models', headers: this.#authorization });
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
  async *#deltas(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Delta> {
    const events: string[] = [];
    const parser = createParser({ onEvent: ({ data }) => events.push(data) });
    const decoder = new TextDecoder();
    let finished = false;
    let bytes = 0;
    for await (const part of parts) {
      bytes += part.length;
      if (bytes > MAX_STREAM_BYTES) throw this.#failure('did not end its answer');
      parser.feed(decoder.decode(part, { stream: true }));
      for (const data of events.splice(0)) {
        if (data === DONE) return;
        const { choices, error } = this.#parse(data, chunkSchema, 'a chat completion');
        if (error) throw this.#failure(`broke off: ${error.message}`);
        const delta = choices[0]?.delta;
        if (delta) yield delta;
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
