import { setTimeout as wait } from 'node:timers/promises';
import { inShortForm } from '../../scripts/short-form.ts';
import { openLanguageModel } from '../../src/main/engine/llm/open-language-model.ts';
import { ChatServer } from '../../src/main/engine/llm/testing/chat-server.ts';
import { configSchema } from '../../src/shared/settings/config-schema.ts';

const MESSAGES = [{ role: 'user', content: 'Why is the sky blue?' }] as const;
/** Time between two questions in a conversation; longer than fetch() keeps a connection open. */
const PAUSE_MS = 5000;
const QUESTIONS = inShortForm(10, 2);
/** Delay between tokens, like a language model's. */
const SLOW_WORD_MS = 20;

export interface HttpFigures {
  /** From the request to the first part of the answer, milliseconds. */
  baselineMs: number[];
  optimisedMs: number[];
  /** Highest utilization of the pool during an answer, 0..1. */
  mostUtilization: number;
  baselineConnections: number;
  optimisedConnections: number;
}

/** Time to the first words of an answer: fetch() compared with Hark's pooled client, alternating, on loopback. */
export async function measureHttp(): Promise<HttpFigures> {
  const answer = { answer: 'Short waves scatter more than long ones.' };
  const [plain, pooled] = [await ChatServer.start(answer), await ChatServer.start(answer)];
  const { http, chat } = openLanguageModel(configSchema.parse({}), pooled.baseUrl);
  const figures: HttpFigures = {
    baselineMs: [],
    optimisedMs: [],
    mostUtilization: 0,
    baselineConnections: 0,
    optimisedConnections: 0,
  };
  const watchPool = () => {
    for (const { active, size } of http.pools) {
      figures.mostUtilization = Math.max(figures.mostUtilization, active / size);
    }
  };
  const ask = async () => {
    figures.baselineMs.push(await firstPartMs(fetchReply(plain.baseUrl)));
    figures.optimisedMs.push(await firstPartMs(chat.reply(MESSAGES, new AbortController().signal)));
  };
  // The first question compiles the code of its client.
  await ask();
  figures.baselineMs = [];
  figures.optimisedMs = [];
  for (let question = 0; question < QUESTIONS; question++) {
    await wait(PAUSE_MS);
    await ask();
  }
  // An immediate answer would end before the pool can be read.
  pooled.behaviour = { ...answer, wordDelayMs: SLOW_WORD_MS };
  await firstPartMs(chat.reply(MESSAGES, new AbortController().signal), watchPool);
  figures.baselineConnections = plain.connections;
  figures.optimisedConnections = pooled.connections;
  await http.close();
  await Promise.all([plain.stop(), pooled.stop()]);
  return figures;
}

async function* fetchReply(baseUrl: string): AsyncGenerator<unknown> {
  const response = await fetch(`${baseUrl}/chat/completions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'test', messages: MESSAGES, stream: true }),
  });
  if (response.body) yield* response.body as unknown as AsyncIterable<unknown>;
}

async function firstPartMs(parts: AsyncIterable<unknown>, onPart = () => {}): Promise<number> {
  const startedAt = performance.now();
  let firstMs: number | undefined;
  for await (const _ of parts) {
    firstMs ??= performance.now() - startedAt;
    onPart();
  }
  return firstMs ?? Number.NaN;
}
