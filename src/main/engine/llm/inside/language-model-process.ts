import { Readable } from 'node:stream';
import { HarkError } from '../../../../shared/errors.ts';
import { receive } from '../../../../shared/ipc/message-contract.ts';
import type { Tool } from '../toolbox.ts';
import type { ProcessConnection } from './process-connection.ts';
import {
  type LoadMessage,
  languageModelMessages,
  type ModelCall,
  type ModelTurn,
  type ToEngine,
  type ToProcess,
} from './process-contract.ts';

/** What the model shall answer. */
export interface ModelQuestion {
  /** Ends with the user's words, or with the results of the model's tools. */
  turns: ModelTurn[];
  tools: Tool[];
  maxTokens: number;
  /** Whether the system prompt and the tools hold nothing about the user, so that their state may be kept in a file. */
  mayCachePrompt?: boolean;
}

/** A running answer. */
export interface ModelAnswer {
  /** The text as it comes. @throws HarkError LLM_FAILED; the signal's reason when aborted */
  text: AsyncIterable<string>;
  /** After the text: the tools that the model wants to use. */
  readonly calls: readonly ModelCall[];
  /** After the text: how many tokens the model has written, */
  readonly tokens: number;
  /** and how many it had to evaluate before: those of the conversation's beginning stay evaluated. */
  readonly evaluatedTokens: number;
}

interface RunningAnswer {
  text: Readable;
  calls: ModelCall[];
  tokens: number;
  evaluatedTokens: number;
}

/** Controls, from the engine, the process that holds a language model. */
export class LanguageModelProcess {
  readonly #answers = new Map<number, RunningAnswer>();
  #nextId = 1;
  #exitError: HarkError | undefined;
  #onLoaded: (error?: HarkError) => void = () => undefined;

  private constructor(private readonly connection: ProcessConnection) {
    const onMessage = receive(
      languageModelMessages.toEngine,
      'the language model',
      (message) => this.#onMessage(message),
      (error) => this.#end(error.message),
    );
    connection.onMessage(onMessage);
    connection.onClose((reason) => this.#end(reason));
  }

  /**
   * Loads a model in a process that has just started.
   * @throws HarkError MODEL_LOAD, MODEL_TOO_LARGE, LLM_FAILED
   */
  static async start(connection: ProcessConnection, options: Omit<LoadMessage, 'type'>): Promise<LanguageModelProcess> {
    const started = new LanguageModelProcess(connection);
    const loaded = new Promise<void>((resolve, reject) => {
      started.#onLoaded = (error) => (error ? reject(error) : resolve());
    });
    started.#send({ type: 'load', ...options });
    try {
      await loaded;
    } catch (error) {
      started.stop();
      throw error;
    }
    return started;
  }

  /** False once the process has ended. */
  get isAlive(): boolean {
    return this.#exitError === undefined;
  }

  answer(question: ModelQuestion, signal: AbortSignal): ModelAnswer {
    const id = this.#nextId++;
    const text = new Readable({ objectMode: true, read: () => undefined });
    const running: RunningAnswer = { text, calls: [], tokens: 0, evaluatedTokens: 0 };
    // Destroyed before anybody reads it, it must not be an uncaught error.
    text.on('error', () => undefined);
    if (this.#exitError) {
      text.destroy(this.#exitError);
      return running;
    }
    const cancel = () => {
      this.#answers.delete(id);
      this.#send({ type: 'cancel', id });
      text.destroy(signal.reason as Error);
    };
    if (signal.aborted) {
      text.destroy(signal.reason as Error);
      return running;
    }
    signal.addEventListener('abort', cancel, { once: true });
    text.once('close', () => {
      signal.removeEventListener('abort', cancel);
      // Nobody reads on, so the rest need not be written.
      if (this.#answers.delete(id)) this.#send({ type: 'cancel', id });
    });
    this.#answers.set(id, running);
    this.#send({ type: 'ask', id, ...question });
    return running;
  }

  /** Ends the process, and all answers. */
  stop(): void {
    this.#end('it was stopped');
    this.connection.close();
  }

  #send(message: ToProcess): void {
    if (!this.#exitError) this.connection.send(message);
  }

  #onMessage(message: ToEngine): void {
    if (message.type === 'ready') return this.#onLoaded();
    if (message.type === 'load-failed') return this.#onLoaded(new HarkError(message.code, message.message));
    const running = this.#answers.get(message.id);
    if (!running) return;
    if (message.type === 'text') return void running.text.push(message.text);
    this.#answers.delete(message.id);
    if (message.type === 'done') {
      running.calls.push(...message.calls);
      running.tokens = message.tokens;
      running.evaluatedTokens = message.evaluatedTokens;
      running.text.push(null);
    } else {
      running.text.destroy(new HarkError('LLM_FAILED', `the language model failed: ${message.message}`));
    }
  }

  #end(reason: string): void {
    if (this.#exitError) return;
    this.#exitError = new HarkError('LLM_FAILED', `the process of the language model ended: ${reason}`);
    this.#onLoaded(this.#exitError);
    for (const { text } of this.#answers.values()) text.destroy(this.#exitError);
    this.#answers.clear();
  }
}
