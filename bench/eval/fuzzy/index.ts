/**
 * `npm run eval -- fuzzy [FILE] [--model ID] [--list]`: what comes of requests in roundabout words, by skills alone and by a language
 * model. With `--crowd` FILE is a set of `../shared/understanding`, of which the model gets what the skills leave alone; `--every N`
 * takes each Nth of these, as a small machine needs a second for each.
 */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { forkInNode } from '../../../src/main/engine/llm/inside/fork-in-node.ts';
import { InsideChat } from '../../../src/main/engine/llm/inside/inside-chat.ts';
import { languageModelLoader } from '../../../src/main/engine/llm/inside/language-model-loader.ts';
import { languageModelFile } from '../../../src/main/models/catalogue/language-models.ts';
import { ModelCache } from '../../../src/main/models/runtime/model-cache.ts';
import { writeResult } from '../../write-results.ts';
import { crowdOutcomeOf, type FuzzyOutcome, type FuzzyRequest, isLeftToModel, outcomeOf } from './outcome.ts';

const CONTEXT_TOKENS = 4096;
const MAX_REPLY_TOKENS = 120;
const requestSchema = z.strictObject({ text: z.string().min(1), means: z.string().nullable() });

const crowdSchema = z.object({ text: z.string().min(1), expect: z.array(z.string()) });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    model: { type: 'string', multiple: true },
    list: { type: 'boolean' },
    crowd: { type: 'boolean' },
    every: { type: 'string' },
  },
});
const file = positionals[0] ?? join(import.meta.dirname, 'requests.jsonl');
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => JSON.parse(line) as unknown);
const models = values.model ?? [];
if (values.crowd) await measureCrowd();
else await measureRequests();

async function measureRequests(): Promise<void> {
  const requests = lines.map((line): FuzzyRequest => requestSchema.parse(line));
  const figures: Record<string, Counts> = {};
  figures.none = await count('none', requests, (request) => outcomeOf(request, undefined));
  for (const id of models) {
    figures[id] = await withModel(id, (chat) => count(id, requests, (request) => outcomeOf(request, chat)));
  }
  console.table(figures);
  if (positionals[0] === undefined) writeResult('fuzzy', { requests: requests.length, models: figures });
}

async function measureCrowd(): Promise<void> {
  const every = Number(values.every ?? 1);
  const left = lines.map((line) => crowdSchema.parse(line)).filter(({ text }) => isLeftToModel(text));
  const sentences = left.filter((_, at) => at % every === 0);
  const figures: Record<string, Counts> = {};
  for (const id of models) {
    figures[id] = await withModel(id, (chat) => count(id, sentences, (sentence) => crowdOutcomeOf(sentence, chat)));
  }
  console.info(
    `${left.length} of ${lines.length} sentences are left to a language model, ${sentences.length} were asked`,
  );
  console.table(figures);
  const set = basename(file, '.jsonl');
  writeResult(`fuzzy-${set}`, { sentences: lines.length, left: left.length, asked: sentences.length, models: figures });
}

/** The model gets the tools whatever its size, to see what it makes of them. */
async function withModel<Result>(id: string, use: (chat: InsideChat) => Promise<Result>): Promise<Result> {
  const findFile = () => languageModelFile(id);
  const cache = new ModelCache(
    { llm: languageModelLoader({ findFile, contextTokens: CONTEXT_TOKENS, connect: forkInNode }) },
    { maxGroups: 1, ttlMs: 3_600_000, evictLeastRecent: true },
  );
  try {
    return await use(
      new InsideChat(cache, {
        maxReplyTokens: MAX_REPLY_TOKENS,
        usesTools: true,
        contextTokens: CONTEXT_TOKENS,
        isUnknown: false,
      }),
    );
  } finally {
    await cache.close();
  }
}

type Counts = Record<FuzzyOutcome, number>;

async function count<Sentence extends { text: string }>(
  name: string,
  sentences: readonly Sentence[],
  measure: (sentence: Sentence) => Promise<FuzzyOutcome>,
): Promise<Counts> {
  const counts: Counts = { right: 0, left: 0, wrong: 0, alone: 0 };
  for (const sentence of sentences) {
    const outcome = await measure(sentence);
    counts[outcome] += 1;
    if (values.list && outcome !== 'right' && outcome !== 'alone') {
      console.info(`${name}: ${outcome}: ${JSON.stringify(sentence)}`);
    }
  }
  return counts;
}
