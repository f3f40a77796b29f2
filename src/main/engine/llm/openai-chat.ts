import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { HttpClient, HttpResponse } from '../remote/http-client.ts';
import { Attempts } from './attempts.ts';
import { authorization } from './authorization.ts';
import type { ChatMessage, ChatModel } from './chat-model.ts';
import { requestBody } from './chat-request.ts';
import { withMomentInQuestion } from './prompt-order.ts';
import { MAX_TOOL_ROUNDS } from './run-calls.ts';
import type { Adaptation } from './server-adaptations.ts';
import { AnswerFilter } from './stream/answer-filter.ts';
import { AnswerStream } from './stream/answer-stream.ts';
import type { UnopenedThoughts } from './stream/thinking-filter.ts';
import { ToolCallAssembly } from './tool-call-assembly.ts';
import {
  approvedMessages,
  runToolCalls,
  type SaidBefore,
  toolCallIds,
  type WireMessage,
  type WireToolCall,
} from './tool-messages.ts';
import type { Toolbox } from './toolbox.ts';

/** Models whose prompt usually opens their thoughts, so that only the closing tag is part of the answer. */
const THINKS_UNOPENED = /deepseek-?r1|\br1\b|qwq|qwen3.*thinking|reasoner/i;

const modelListSchema = z.array(z.object({ id: z.string() }));
/** Together's server sends the list alone. */
const modelsSchema = z.union([z.object({ data: modelListSchema }).transform(({ data }) => data), modelListSchema]);

export interface OpenAiChatOptions {
  model: string;
  apiKey: string | null;
  maxReplyTokens: number;
}

/** What one request brought: the tool calls, none after a complete answer, and what was said besides. */
interface Answer extends SaidBefore {
  calls: WireToolCall[];
}

/** A model behind an OpenAI-compatible server: Ollama, llama.cpp, vLLM, LM Studio or a hosted one. */
export class OpenAiChat implements ChatModel {
  /** What this server needs in another way, learned from its refusals. */
  readonly #adaptations = new Set<Adaptation>();
  #unopened: UnopenedThoughts;

  constructor(
    private readonly client: HttpClient,
    private readonly options: OpenAiChatOptions,
  ) {
    this.#unopened = THINKS_UNOPENED.test(options.model) ? 'expected' : 'possible';
  }

  async *reply(messages: readonly ChatMessage[], signal: AbortSignal, toolbox?: Toolbox): AsyncGenerator<string> {
    const conversation: WireMessage[] = [
      ...withMomentInQuestion(messages),
      ...approvedMessages((await toolbox?.runApproved?.(signal)) ?? []),
    ];
    let hasSpoken = false;
    for (let round = 0; ; round++) {
      // Without tools, the model must answer in the last round.
      const offered = round < MAX_TOOL_ROUNDS ? toolbox : undefined;
      const answer: Answer = yield* this.#answer(conversation, signal, offered, hasSpoken ? ' ' : '');
      hasSpoken ||= answer.text !== '';
      if (answer.calls.length === 0 || !offered) return;
      const { messages: results, ending } = await runToolCalls(answer.calls, offered, answer, signal);
      if (ending !== undefined) return yield hasSpoken ? ` ${ending}` : ending;
      conversation.push(...results);
    }
  }

  /** @returns the names of the server's models. @throws HarkError REMOTE_* */
  async modelNames(): Promise<string[]> {
    const attempts = this.#newAttempts(new AbortController().signal);
    for (;;) {
      try {
        return await this.#listModels();
      } catch (error) {
        await attempts.prepareNext(error);
      }
    }
  }

  /**
   * Asks until the server answers, as long as it is busy or another form of the request may help.
   * @param separator comes before the first words
   */
  async *#answer(
    messages: readonly WireMessage[],
    signal: AbortSignal,
    toolbox: Toolbox | undefined,
    separator: string,
  ): AsyncGenerator<string, Answer> {
    const attempts = this.#newAttempts(signal);
    for (;;) {
      const toolNames = toolbox?.tools.map(({ name }) => name) ?? [];
      const tools = new ToolCallAssembly(toolNames);
      const filter = new AnswerFilter(this.#unopened, toolNames);
      const stream = new AnswerStream(this.client.service, this.options.maxReplyTokens, filter, tools);
      try {
        const { parts } = await this.#send(messages, signal, toolbox, () => stream.hasBegun);
        for await (const text of stream.read(parts)) yield stream.text === text ? separator + text : text;
      } catch (error) {
        if (stream.hasBegun) throw error;
        await attempts.prepareNext(error);
        continue;
      }
      this.#unopened = filter.nextUnopened;
      return this.#finished(stream, toolbox ? tools.calls(toolCallIds(messages)) : []);
    }
  }

  /** @throws HarkError LLM_CALL_INVALID */
  #finished(stream: AnswerStream, calls: WireToolCall[]): Answer {
    const { text, reasoningContent } = stream;
    const { service } = this.client;
    if (stream.hasOnlyBrokenCalls) {
      throw new HarkError('LLM_CALL_INVALID', `${service} called a tool in a form that cannot be read`);
    }
    if (text.trim() === '' && calls.length === 0) {
      throw new HarkError('LLM_CALL_INVALID', `${service} called a tool in place of an answer`);
    }
    return { calls, text, reasoningContent };
  }

  #send(
    messages: readonly WireMessage[],
    signal: AbortSignal,
    toolbox: Toolbox | undefined,
    hasBegun: () => boolean,
  ): Promise<HttpResponse> {
    const { model, maxReplyTokens: maxTokens } = this.options;
    return this.client.send({
      method: 'POST',
      path: `${this.#version}/chat/completions`,
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...this.#headers },
      body: requestBody({ model, messages, tools: toolbox?.tools ?? [], maxTokens }, this.#adaptations),
      signal,
      hasBegun,
    });
  }

  async #listModels(): Promise<string[]> {
    const path = `${this.#version}/models`;
    const { parts } = await this.client.send({ method: 'GET', path, headers: this.#headers });
    const decoder = new TextDecoder();
    let text = '';
    for await (const part of parts) text += decoder.decode(part, { stream: true });
    try {
      return modelsSchema.parse(JSON.parse(text)).map(({ id }) => id);
    } catch (cause) {
      throw new HarkError('REMOTE_FAILED', `${this.client.service} sent what is not a list of models`, { cause });
    }
  }

  #newAttempts(signal: AbortSignal): Attempts {
    return new Attempts(this.#adaptations, this.client.hasVersion, signal);
  }

  get #headers(): Record<string, string> {
    return authorization(this.client.baseUrl, this.options.apiKey);
  }

  get #version(): string {
    return this.#adaptations.has('version-in-path') ? '/v1' : '';
  }
}
