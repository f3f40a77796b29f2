/** Asks a language model at an address, as the pipeline does. */
import { configSchema } from '../../../../shared/settings/config-schema.ts';
import type { ChatMessage } from '../chat-model.ts';
import { openLanguageModel } from '../open-language-model.ts';
import type { Toolbox } from '../toolbox.ts';

const QUESTION = [{ role: 'user', content: 'What is the capital of Italy?' }] as const;

/** A toolbox with the tool `get_time` that records its calls. */
export class RecordingToolbox implements Toolbox {
  readonly calls: [name: string, args: unknown][] = [];
  readonly tools = [{ name: 'get_time', description: 'Tells the time.', parameters: { type: 'object' } }];

  async call(name: string, args: unknown): Promise<{ text: string }> {
    this.calls.push([name, args]);
    return { text: 'noon' };
  }
}

interface Asked {
  text: string;
  /** What the answer ended with, if it failed. */
  error: unknown;
}

/** A model of a server, closed by the test. */
export class AskedModel {
  readonly #model;

  constructor(baseUrl: string, { model = 'test-model', timeoutSeconds = 30, apiKey = 'secret' } = {}) {
    const config = configSchema.parse({
      http_clients: { timeout_seconds: timeoutSeconds },
      llm: { model, api_key: apiKey, longest_reply_tokens: 64 },
    });
    this.#model = openLanguageModel(config, baseUrl);
  }

  modelNames(): Promise<string[]> {
    return this.#model.chat.modelNames();
  }

  /** @param before messages before the question */
  async ask(
    toolbox?: Toolbox,
    signal = new AbortController().signal,
    before: readonly ChatMessage[] = [],
  ): Promise<Asked> {
    const asked: Asked = { text: '', error: undefined };
    try {
      for await (const part of this.#model.chat.reply([...before, ...QUESTION], signal, toolbox)) asked.text += part;
    } catch (error) {
      asked.error = error;
    }
    return asked;
  }

  close(): Promise<void> {
    return this.#model.http.close();
  }
}
