import { createParser } from 'eventsource-parser';
import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { HttpClient } from '../remote/http-client.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';
import {
  addToolCall,
  approvedMessages,
  type Delta,
  deltaSchema,
  runToolCalls,
  type WireMessage,
  type WireToolCall,
} from './tool-messages.ts';
import type { Toolbox } from './toolbox.ts';

/** Longer than almost any token; limits the answer of a server that ignores `max_tokens`. */
const MAX_CHARACTERS_PER_TOKEN = 16;

/** Limits the answer of a server that never ends it; reasoning that is not spoken counts too. */
const MAX_STREAM_BYTES = 16 * 2 ** 20;

/** The last event of a stream (OpenAI's API reference, "Streaming"). */
const DONE = '[DONE]';

/** Stops a model that calls tools in a loop. */
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
  maxReplyTokens: number;
}

/** A model behind an OpenAI-compatible server: Ollama, llama.cpp, vLLM, LM Studio or a hosted one. */
export class OpenAiChat implements ChatModel {
  constructor(
    private readonly client: HttpClient,
    private readonly options: OpenAiChatOptions,
  ) {}

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const conversation: WireMessage[] = [
      ...messages,
      ...approvedMessages((await toolbox?.runApproved?.(signal)) ?? []),
    ];
    for (let round = 0; ; round++) {
      // Without tools, the model must answer in the last round.
      const offered = round < MAX_TOOL_ROUNDS ? toolbox : undefined;
      const { calls, spoke } = yield* this.#answerOnce(conversation, signal, offered);
      if (calls.length === 0 || !offered) return;
      const { messages: results, consent } = await runToolCalls(calls, offered, signal);
      // The consent question ends this answer.
      if (consent !== undefined) return yield spoke ? ` ${consent}` : consent;
      conversation.push(...results);
    }
  }

  /** Sends one request. @returns the tool calls, none after a complete answer; `spoke` is whether there was text */
  async *#answerOnce(
    messages: readonly WireMessage[],
    signal: AbortSignal,
    toolbox: Toolbox | undefined,
  ): AsyncGenerator<string, { calls: WireToolCall[]; spoke: boolean }> {
    const { model, maxReplyTokens } = this.options;
    const tools = toolbox?.tools.map((tool) => ({ type: 'function', function: tool }));
    const { parts } = await this.client.send({
      method: 'POST',
      path: '/chat/completions',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...this.#authorization },
      body: JSON.stringify({
        model,
        messages,
        max_tokens: maxReplyTokens,
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
      if (characters + argumentCharacters > maxReplyTokens * MAX_CHARACTERS_PER_TOKEN) break;
    }
    if (characters === 0 && calls.length === 0) throw this.#failure('sent an empty answer');
    // A model may skip indexes, which leaves holes in the array.
    return { calls: toolbox ? calls.filter((call) => call !== undefined) : [], spoke: characters > 0 };
  }

  /** @returns the names of the server's models. @throws HarkError REMOTE_* */
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

  /** @throws HarkError REMOTE_FAILED when the stream is invalid or incomplete */
  async *#deltas(parts: AsyncIterable<Uint8Array>): AsyncGenerator<Delta> {
    const events: string[] = [];
    const parser = createParser({ onEvent: ({ data }) => events.push(data) });
    const decoder = new TextDecoder();
    let isFinished = false;
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
        isFinished ||= Boolean(choices[0]?.finish_reason);
      }
    }
    if (!isFinished) throw this.#failure('ended its answer in the middle');
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
