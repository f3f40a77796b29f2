import { z } from 'zod';
import { wiktionaryUrl } from '../../../../shared/settings/service-addresses.ts';
import { partReader } from '../../online/json-reader.ts';
import type { Online } from '../../online/online.ts';
import { refusalOf } from '../../remote/server-refusal.ts';
import type { SkillContext } from '../skill.ts';
import { germanWordEntries } from './de/word-entries.ts';
import { forEar } from './ear-text.ts';
import { extractSchema } from './wikipedia.ts';
import type { WordEntry } from './word-entry.ts';

/** What a word means, by language (en.wiktionary.org/api/rest_v1, "page/definition"). */
const definitionSchema = z.record(
  z.string(),
  z.array(z.object({ partOfSpeech: z.string(), definitions: z.array(z.object({ definition: z.string() })) })),
);

/** Words change little from day to day. */
const HOLDS_MS = 24 * 3_600_000;
const NOT_FOUND = 404;

/** Whether a dictionary may be asked: the address of a mirror of Wikipedia alone is no yes for Wiktionary. */
export function hasWiktionary({ settings: { wikipedia_url, wiktionary_url } }: SkillContext['online']): boolean {
  return wiktionary_url !== null || wikipedia_url === null;
}

/**
 * Looks a word up in Wiktionary.
 * @returns its entries in the language that is spoken; none when it has none
 * @throws as `Online.get`
 */
export function lookWordUp(
  word: string,
  { online, language }: Pick<SkillContext, 'online' | 'language'>,
  signal: AbortSignal,
): Promise<readonly WordEntry[]> {
  const server = (online.settings.wiktionary_url ?? wiktionaryUrl(language)).replace(/\/+$/, '');
  return language === 'en' ? definitionOf(word, server, online, signal) : pageEntries(word, server, online, signal);
}

async function definitionOf(
  word: string,
  server: string,
  online: Online,
  signal: AbortSignal,
): Promise<readonly WordEntry[]> {
  const url = new URL(`${server}/api/rest_v1/page/definition/${encodeURIComponent(word.replaceAll(' ', '_'))}`);
  const { htmlText } = await import('../../online/html-text.ts');
  const read = partReader(definitionSchema);
  const entries = await online
    .get({ service: 'facts', url, schema: definitionSchema, read, holdsMs: HOLDS_MS, signal })
    .then(({ answer }) => answer.en ?? [])
    .catch((error: unknown) => {
      if (refusalOf(error)?.status === NOT_FOUND) return [];
      throw error;
    });
  return entries.flatMap(({ partOfSpeech, definitions }) => {
    const meanings = definitions.flatMap(({ definition }) => forEar(htmlText(definition)) || []);
    return meanings.length > 0 ? { partOfSpeech: partOfSpeech.toLowerCase(), meanings } : [];
  });
}

/** The German Wiktionary tells definitions only by its pages. A noun has a capital there, however it was written here. */
async function pageEntries(
  word: string,
  server: string,
  online: Online,
  signal: AbortSignal,
): Promise<readonly WordEntry[]> {
  const [first, ...rest] = word;
  const others = [first?.toUpperCase(), first?.toLowerCase()].map((letter) => `${letter}${rest.join('')}`);
  for (const title of new Set([word, ...others])) {
    const url = new URL(`${server}/w/api.php`);
    const query = { action: 'query', prop: 'extracts', explaintext: '1', redirects: '1', format: 'json' };
    for (const [name, value] of Object.entries({ ...query, titles: title, formatversion: '2' }))
      url.searchParams.set(name, value);
    const read = partReader(extractSchema);
    const { answer } = await online.get({
      service: 'facts',
      url,
      schema: extractSchema,
      read,
      holdsMs: HOLDS_MS,
      signal,
    });
    const entries = germanWordEntries(answer.query.pages[0]?.extract ?? '');
    if (entries.length > 0) return entries.map((entry) => ({ ...entry, word: title }));
  }
  return [];
}
