/** `npm run eval -- fuzzy [FILE] [--model ID] [--list]`: what comes of requests in roundabout words, by skills alone and by a language model. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { forkInNode } from '../../../src/main/engine/llm/inside/fork-in-node.ts';
import { InsideChat } from '../../../src/main/engine/llm/inside/inside-chat.ts';
import { languageModelLoader } from '../../../src/main/engine/llm/inside/language-model-loader.ts';
import { languageModelFile } from '../../../src/main/models/catalogue/language-models.ts';
import { ModelCache } from '../../../src/main/models/runtime/model-cache.ts';
import { writeResult } from '../../write-results.ts';
import { type FuzzyOutcome, type FuzzyRequest, outcomeOf } from './outcome.ts';

const CONTEXT_TOKENS = 4096;
const MAX_REPLY_TOKENS = 120;
const requestSchema = z.strictObject({ text: z.string().min(1), means: z.string().nullable() });

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { model: { type: 'string', multiple: true }, list: { type: 'boolean' } },
});
const file = positionals[0] ?? join(import.meta.dirname, 'requests.jsonl');
const requests: FuzzyRequest[] = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => requestSchema.parse(JSON.parse(line)));

const figures: Record<string, Record<FuzzyOutcome, number>> = { none: await measure('none', undefined) };
for (const id of values.model ?? []) figures[id] = await measureModel(id);
console.table(figures);
if (positionals[0] === undefined) writeResult('fuzzy', { requests: requests.length, models: figures });

/** The model gets the tools whatever its size, to see what it makes of them. */
async function measureModel(id: string): Promise<Record<FuzzyOutcome, number>> {
  const findFile = () => languageModelFile(id);
  const models = new ModelCache(
    { llm: languageModelLoader({ findFile, contextTokens: CONTEXT_TOKENS, connect: forkInNode }) },
    { maxGroups: 1, ttlMs: 3_600_000, evictLeastRecent: true },
  );
  const counts = await measure(id, new InsideChat(models, { maxReplyTokens: MAX_REPLY_TOKENS, usesTools: true }));
  await models.close();
  return counts;
}

async function measure(name: string, chat: InsideChat | undefined): Promise<Record<FuzzyOutcome, number>> {
  const counts: Record<FuzzyOutcome, number> = { right: 0, left: 0, wrong: 0, alone: 0 };
  for (const request of requests) {
    const outcome = await outcomeOf(request, chat);
    counts[outcome] += 1;
    if (values.list && outcome !== 'right' && outcome !== 'alone') {
      console.info(`${name}: ${outcome}: “${request.text}”, means ${request.means ?? 'nothing'}`);
    }
  }
  return counts;
}
