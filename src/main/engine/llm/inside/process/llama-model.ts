import type { ChatHistoryItem, ChatModelFunctions, LlamaChat, Token } from 'node-llama-cpp';
import { HarkError } from '../../../../../shared/errors.ts';
import type { AskMessage, LoadMessage, ModelCall } from '../process-contract.ts';
import { functionsOf, historyOf } from './chat-turns.ts';
import { importLlama } from './llama-library.ts';
import { PromptCache } from './prompt-cache.ts';

/** Tokens evaluated in one go: a cancelled question ends after them, and larger batches are hardly faster on a processor. */
const BATCH_TOKENS = 128;
/** The likeliest word each time: small models that draw lots name wrong capitals. The library's penalty keeps them from repeating. */
const TEMPERATURE = 0;
/** Questions that begin unlike each other: they show where questions begin. */
const OTHER_QUESTIONS = ['\u00b6', 'X'] as const;
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
  #saving: Promise<unknown> = Promise.resolve();
  #chat: LlamaChat;
  /** By sequences that were given up. */
  #evaluatedBefore = 0;

  /** @param openChat opens a chat with a new sequence */
  private constructor(
    private readonly openChat: () => LlamaChat,
    private readonly promptCache: PromptCache | undefined,
  ) {
    this.#chat = openChat();
  }

  /** @throws HarkError MODEL_LOAD, MODEL_TOO_LARGE */
  static async load({ file, contextTokens, threads, promptCache }: LoadMessage): Promise<LlamaModel> {
    const library = await importLlama();
    const { getLlama, LlamaChat, LlamaLogLevel, resolveChatWrapper, InsufficientMemoryError } = library;
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
        customWrapperSettings: {
          qwen: { thoughts: 'discourage' },
          // The day is told with the question: here it would have all tools evaluated again each day.
          'llama3.1': { todayDate: null },
          'llama3.2-lightweight': { todayDate: null },
          harmony: { todayDate: null },
        },
        warningLogs: false,
      });
      const openChat = () => new LlamaChat({ contextSequence: context.getSequence(), chatWrapper });
      const runtime = [
        await library.getModuleVersion(),
        llama.llamaCppRelease,
        process.platform,
        process.arch,
        llama.gpu,
      ];
      const cache = promptCache && new PromptCache(promptCache, [...runtime, context.contextSize]);
      return new LlamaModel(openChat, cache);
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
    { turns, tools, maxTokens, mayCachePrompt = false }: AskMessage,
    signal: AbortSignal,
    onText: (text: string) => void,
  ): Promise<Answer> {
    return this.#inTurn(async () => {
      const history = historyOf(turns);
      const functions = tools.length > 0 ? functionsOf(tools) : undefined;
      const tokens = this.#tokensOf(history, functions);
      const cache = mayCachePrompt ? this.promptCache : undefined;
      const isSplit = cache !== undefined || this.#chat.sequence.needsCheckpoints;
      const prompt = tokens.slice(0, isSplit ? this.#promptLength(history, functions, tokens) : 0);
      const evaluated = this.#evaluated;
      await this.#goBackTo(tokens, prompt, cache);
      const written = this.#written;
      await this.#evaluate(tokens, prompt.length, signal);
      if (signal.aborted) return { calls: [], tokens: 0, evaluatedTokens: this.#evaluated - evaluated };
      const { functionCalls = [] } = await this.#chat.generateResponse(history, {
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
      // The results of tools are about to follow, and are evaluated behind the answer.
      const isOver = calls.length === 0 && !signal.aborted;
      if (isOver && cache) {
        this.#saving = cache.save(prompt, (work) => this.#inTurn(() => work(this.#chat.sequence)));
      }
      return { calls, tokens: this.#written - written, evaluatedTokens: this.#evaluated - evaluated };
    });
  }

  /** Resolves when no state is being written any more. */
  async saved(): Promise<void> {
    await this.#saving;
  }

  /** Drops what was evaluated and is not in the conversation, and loads the state of its prompt when that is in a file. */
  async #goBackTo(tokens: readonly Token[], prompt: readonly Token[], cache: PromptCache | undefined): Promise<void> {
    // The answer begins with the last token.
    await this.#chat.sequence.adaptStateToTokens(tokens.slice(0, -1), false);
    if (this.#chat.sequence.nextTokenIndex >= prompt.length) return;
    try {
      await cache?.load(prompt, this.#chat.sequence);
    } catch {
      this.#evaluatedBefore = this.#evaluated;
      await this.#chat.sequence.dispose();
      this.#chat = this.openChat();
    }
  }

  /**
   * Evaluates the conversation batch by batch: the library itself would evaluate all of it after a cancellation too.
   * @param promptLength how many tokens the prompt has, which the next question may go back to
   */
  async #evaluate(tokens: readonly Token[], promptLength: number, signal: AbortSignal): Promise<void> {
    const { sequence } = this.#chat;
    // What does not fit, the library shortens by itself.
    if (tokens.length >= sequence.contextSize) return;
    await this.#evaluateUntil(promptLength, tokens, signal);
    if (sequence.nextTokenIndex === promptLength) await sequence.takeCheckpoint();
    await this.#evaluateUntil(tokens.length - 1, tokens, signal);
  }

  async #evaluateUntil(end: number, tokens: readonly Token[], signal: AbortSignal): Promise<void> {
    const { sequence } = this.#chat;
    for (let at = sequence.nextTokenIndex; at < end && !signal.aborted; at += BATCH_TOKENS) {
      await sequence.evaluateWithoutGeneratingNewTokens(tokens.slice(at, Math.min(at + BATCH_TOKENS, end)));
    }
  }

  /**
   * How many tokens are the same whatever is asked: the system prompt and the tools. Models with a sliding window, or with a state in
   * place of a cache (Gemma, LFM, Qwen 3.5), can go back to a checkpoint alone.
   */
  #promptLength(
    history: readonly ChatHistoryItem[],
    functions: ChatModelFunctions | undefined,
    tokens: readonly Token[],
  ): number {
    const system = history.filter(({ type }) => type === 'system');
    const others = OTHER_QUESTIONS.map((text) =>
      this.#tokensOf([...system, { type: 'user', text }, { type: 'model', response: [] }], functions),
    );
    const different = tokens.findIndex((token, at) => others.some((other) => token !== other[at]));
    return Math.min(different < 0 ? tokens.length : different, tokens.length - 1);
  }

  #tokensOf(chatHistory: ChatHistoryItem[], functions: ChatModelFunctions | undefined): Token[] {
    const { chatWrapper, model } = this.#chat;
    const { contextText } = chatWrapper.generateContextState({
      chatHistory,
      ...(functions && { availableFunctions: functions, documentFunctionParams: true }),
    });
    return contextText.tokenize(model.tokenizer);
  }

  get #written(): number {
    return this.#chat.sequence.tokenMeter.usedOutputTokens;
  }

  get #evaluated(): number {
    return this.#evaluatedBefore + this.#chat.sequence.tokenMeter.usedInputTokens;
  }

  /** There is one sequence: one question at a time. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
