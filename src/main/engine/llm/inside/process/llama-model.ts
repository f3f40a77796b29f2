import type { ChatHistoryItem, ChatModelFunctions, LlamaChat, Token } from 'node-llama-cpp';
import { HarkError } from '../../../../../shared/errors.ts';
import type { Tool } from '../../toolbox.ts';
import type { AskMessage, LoadMessage, ModelCall, ModelTurn } from '../process-contract.ts';
import { importLlama } from './llama-library.ts';

/** Tokens evaluated in one go: a cancelled question ends after them, and larger batches are hardly faster on a processor. */
const BATCH_TOKENS = 128;
/** The likeliest word each time: small models that draw lots name wrong capitals. The library's penalty keeps them from repeating. */
const TEMPERATURE = 0;
/** No question begins so: it shows where questions begin. */
const OTHER_QUESTION = '\u00b6';
/** Calls in one answer; more are a model in a loop. */
const MAX_CALLS = 4;

interface Answer {
  /** The tools that the model wants to use; none after a complete answer. */
  calls: ModelCall[];
  /** Written. */
  tokens: number;
  /** Of the question and of what stands before it, those that were not evaluated before. */
  evaluatedTokens: number;
}

/** A GGUF model in memory with one conversation, whose beginning stays evaluated from one question to the next. */
export class LlamaModel {
  #queue: Promise<unknown> = Promise.resolve();

  private constructor(private readonly chat: LlamaChat) {}

  /** @throws HarkError MODEL_LOAD, MODEL_TOO_LARGE */
  static async load({ file, contextTokens, threads }: LoadMessage): Promise<LlamaModel> {
    const { getLlama, LlamaChat, LlamaLogLevel, resolveChatWrapper, InsufficientMemoryError } = await importLlama();
    try {
      const llama = await getLlama({
        // Packages for other graphics processors are hundreds of megabytes, and are not installed.
        gpu: process.platform === 'darwin' && process.arch === 'arm64' ? 'metal' : false,
        build: 'never',
        skipDownload: true,
        progressLogs: false,
        maxThreads: threads,
        logLevel: LlamaLogLevel.error,
      });
      const model = await llama.loadModel({ modelPath: file });
      const context = await model.createContext({
        contextSize: Math.min(contextTokens, model.trainContextSize ?? contextTokens),
        batchSize: BATCH_TOKENS,
        threads,
      });
      const chatWrapper = resolveChatWrapper(model, {
        // Who waits for a voice cannot wait for thoughts.
        customWrapperSettings: { qwen: { thoughts: 'discourage' } },
        warningLogs: false,
      });
      return new LlamaModel(new LlamaChat({ contextSequence: context.getSequence(), chatWrapper }));
    } catch (cause) {
      const { message } = cause as Error;
      if (cause instanceof InsufficientMemoryError) {
        throw new HarkError('MODEL_TOO_LARGE', `this machine has too little memory for ${file}`, { cause });
      }
      throw new HarkError('MODEL_LOAD', `${file} cannot be loaded: ${message}`, { cause });
    }
  }

  /**
   * Goes on with a conversation that ends with the user's words, or with the results of the model's tools.
   * @param onText gets the parts of the answer; not its thoughts
   */
  answer(
    { turns, tools, maxTokens }: AskMessage,
    signal: AbortSignal,
    onText: (text: string) => void,
  ): Promise<Answer> {
    return this.#inTurn(async () => {
      const history = historyOf(turns);
      const functions = tools.length > 0 ? functionsOf(tools) : undefined;
      const [written, evaluated] = [this.#written, this.#evaluated];
      await this.#evaluate(history, functions, signal);
      if (signal.aborted) return { calls: [], tokens: 0, evaluatedTokens: this.#evaluated - evaluated };
      const { functionCalls = [] } = await this.chat.generateResponse(history, {
        ...(functions && { functions, documentFunctionParams: true, maxParallelFunctionCalls: MAX_CALLS }),
        maxTokens,
        temperature: TEMPERATURE,
        signal,
        stopOnAbortSignal: true,
        trimWhitespaceSuffix: true,
        budgets: { thoughtTokens: 0 },
        onTextChunk: onText,
      });
      const calls = functionCalls.map(({ functionName, params }) => ({ name: functionName, args: params as unknown }));
      return { calls, tokens: this.#written - written, evaluatedTokens: this.#evaluated - evaluated };
    });
  }

  /** Evaluates the conversation batch by batch: the library itself would evaluate all of it after a cancellation too. */
  async #evaluate(
    chatHistory: ChatHistoryItem[],
    functions: ChatModelFunctions | undefined,
    signal: AbortSignal,
  ): Promise<void> {
    const { sequence } = this.chat;
    const tokens = this.#tokensOf(chatHistory, functions);
    // What does not fit, the library shortens by itself.
    if (tokens.length >= sequence.contextSize) return;
    // The answer begins with the last token.
    await sequence.adaptStateToTokens(tokens.slice(0, -1), false);
    const same = sequence.needsCheckpoints ? this.#beginningOf(chatHistory, functions, tokens) : 0;
    if (sequence.nextTokenIndex < same) {
      await this.#evaluateUntil(same, tokens, signal);
      if (sequence.nextTokenIndex === same) await sequence.takeCheckpoint();
    }
    await this.#evaluateUntil(tokens.length - 1, tokens, signal);
  }

  async #evaluateUntil(end: number, tokens: readonly Token[], signal: AbortSignal): Promise<void> {
    const { sequence } = this.chat;
    for (let at = sequence.nextTokenIndex; at < end && !signal.aborted; at += BATCH_TOKENS) {
      await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, Math.min(at + BATCH_TOKENS, end)));
    }
  }

  /**
   * How many tokens stay the same with the next question: the system prompt and the tools. Models with a sliding window, or with a
   * state in place of a cache (Gemma, LFM, Qwen 3.5), can go back to a checkpoint alone.
   */
  #beginningOf(
    chatHistory: readonly ChatHistoryItem[],
    functions: ChatModelFunctions | undefined,
    tokens: readonly Token[],
  ): number {
    const system = chatHistory.filter(({ type }) => type === 'system');
    const other = this.#tokensOf(
      [...system, { type: 'user', text: OTHER_QUESTION }, { type: 'model', response: [] }],
      functions,
    );
    const different = tokens.findIndex((token, at) => token !== other[at]);
    return Math.min(different < 0 ? tokens.length : different, tokens.length - 1);
  }

  #tokensOf(chatHistory: ChatHistoryItem[], functions: ChatModelFunctions | undefined): Token[] {
    const { chatWrapper, model } = this.chat;
    const { contextText } = chatWrapper.generateContextState({
      chatHistory,
      ...(functions && { availableFunctions: functions, documentFunctionParams: true }),
    });
    return contextText.tokenize(model.tokenizer);
  }

  get #written(): number {
    return this.chat.sequence.tokenMeter.usedOutputTokens;
  }

  get #evaluated(): number {
    return this.chat.sequence.tokenMeter.usedInputTokens;
  }

  /** There is one sequence: one question at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}

/** @returns the conversation in the library's form; it ends with the model's turn, which is to be continued */
function historyOf(turns: readonly ModelTurn[]): ChatHistoryItem[] {
  const history = turns.map((turn): ChatHistoryItem => {
    if (turn.role !== 'model') return { type: turn.role, text: turn.text };
    const response = turn.parts.map((part) =>
      typeof part === 'string'
        ? part
        : ({ type: 'functionCall', name: part.name, params: part.args, result: part.result } as const),
    );
    return { type: 'model', response };
  });
  if (history.at(-1)?.type === 'user') history.push({ type: 'model', response: [] });
  return history;
}

function functionsOf(tools: readonly Tool[]): ChatModelFunctions {
  return Object.fromEntries(
    tools.map(({ name, description, parameters }) => [
      name,
      // Constrains what the model can write, as far as the library knows the schema's parts.
      { description, params: parameters as never },
    ]),
  );
}
