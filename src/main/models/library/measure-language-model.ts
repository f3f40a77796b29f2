import { HarkError } from '../../../shared/errors.ts';
import type { LanguageModelSpeed } from '../../../shared/models/models.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { LanguageModelProcess, type ModelQuestion } from '../../engine/llm/inside/language-model-process.ts';
import type { ProcessConnection } from '../../engine/llm/inside/process-connection.ts';
import type { ModelTurn } from '../../engine/llm/inside/process-contract.ts';
import { sentenceStream } from '../../engine/speech/tts/text/sentence-stream.ts';
import { languageModelThreads } from '../catalogue/language-model-threads.ts';

const CONTEXT_TOKENS = 1024;
const MAX_TOKENS = 64;
/** Its first answer waits for the file to be read and for the system prompt to be evaluated, as in the engine. */
const WARM_UP_TOKENS = 4;
const WARM_UP = 'Hello!';
const QUESTION = 'Why is the sky blue?';
const { system_prompt: SYSTEM_PROMPT } = configSchema.parse({}).llm;

/** How to start the process of a language model. */
export type ConnectLanguageModel = () => ProcessConnection | Promise<ProcessConnection>;

/**
 * Loads a language model in its own process and times an answer of at most 64 tokens.
 * @param file verified GGUF file
 * @throws HarkError MODEL_LOAD, MODEL_TOO_LARGE; LLM_FAILED when the process ends or the model writes nothing
 */
export async function measureLanguageModel(file: string, connect: ConnectLanguageModel): Promise<LanguageModelSpeed> {
  const model = await LanguageModelProcess.start(await connect(), {
    file,
    contextTokens: CONTEXT_TOKENS,
    threads: languageModelThreads(),
  });
  try {
    const ask = (text: string, maxTokens: number) => timedAnswer(model, { turns: turnsOf(text), tools: [], maxTokens });
    await ask(WARM_UP, WARM_UP_TOKENS);
    const { tokens, firstTextMs, firstSentenceMs, totalMs } = await ask(QUESTION, MAX_TOKENS);
    // The time of the first token is mostly that of reading the question.
    const tokensPerSecond = tokens > 1 ? (tokens - 1) / ((totalMs - firstTextMs) / 1000) : 0;
    if (firstSentenceMs === undefined || !Number.isFinite(tokensPerSecond) || tokensPerSecond === 0) {
      throw new HarkError('LLM_FAILED', `${file} wrote too little to be measured`);
    }
    return { tokensPerSecond, firstSentenceMs };
  } finally {
    model.stop();
  }
}

function turnsOf(question: string): ModelTurn[] {
  return [
    { role: 'system', text: SYSTEM_PROMPT },
    { role: 'user', text: question },
  ];
}

/** Has a question answered. @returns the tokens and, from the question on, the times of the answer */
export async function timedAnswer(model: LanguageModelProcess, question: ModelQuestion) {
  const startedAt = performance.now();
  const sinceStart = () => performance.now() - startedAt;
  const answer = model.answer(question, new AbortController().signal);
  let firstTextMs: number | undefined;
  const text = (async function* () {
    for await (const part of answer.text) {
      firstTextMs ??= sinceStart();
      yield part;
    }
  })();
  let firstSentenceMs: number | undefined;
  for await (const _ of sentenceStream(text)) firstSentenceMs ??= sinceStart();
  const totalMs = sinceStart();
  return { tokens: answer.tokens, firstTextMs: firstTextMs ?? totalMs, firstSentenceMs, totalMs };
}
