import { z } from 'zod';
import { wiktionaryUrl } from '../../../../shared/settings/service-addresses.ts';
import { partReader } from '../../online/json-reader.ts';
import { refusalOf } from '../../remote/server-refusal.ts';
import type { SkillContext } from '../skill.ts';
import { forEar } from './ear-text.ts';

/** What a word means, by language (en.wiktionary.org/api/rest_v1, "page/definition"). */
const definitionSchema = z.record(
  z.string(),
  z.array(z.object({ partOfSpeech: z.string(), definitions: z.array(z.object({ definition: z.string() })) })),
);

/** The meanings of a word as one kind of word. */
export interface WordEntry {
  /** Such as "noun". */
  partOfSpeech: string;
  /** The first is the most common one. */
  meanings: readonly string[];
}

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
export async function lookWordUp(
  word: string,
  { online, language }: Pick<SkillContext, 'online' | 'language'>,
  signal: AbortSignal,
): Promise<readonly WordEntry[]> {
  const server = (online.settings.wiktionary_url ?? wiktionaryUrl(language)).replace(/\/+$/, '');
  const url = new URL(`${server}/api/rest_v1/page/definition/${encodeURIComponent(word.replaceAll(' ', '_'))}`);
  const { htmlText } = await import('../../online/html-text.ts');
  const read = partReader(definitionSchema);
  const entries = await online
    .get({ service: 'facts', url, schema: definitionSchema, read, holdsMs: HOLDS_MS, signal })
    .then(({ answer }) => answer[language] ?? [])
    .catch((error: unknown) => {
      if (refusalOf(error)?.status === NOT_FOUND) return [];
      throw error;
    });
  return entries.flatMap(({ partOfSpeech, definitions }) => {
    const meanings = definitions.flatMap(({ definition }) => forEar(htmlText(definition)) || []);
    return meanings.length > 0 ? { partOfSpeech: partOfSpeech.toLowerCase(), meanings } : [];
  });
}
