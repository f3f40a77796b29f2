import type { ListedVoice } from '../tts-engine.ts';
import { baseLanguage } from './base-language.ts';

/**
 * Which voice speaks which language.
 * @param voices the better engines first
 * @param locale the user's, such as "pt-BR": of several voices of a system, one of the user's region comes first
 * @returns language without region → name of a voice
 */
export function voicesByLanguage(voices: readonly ListedVoice[], locale: string): Map<string, string> {
  const found = new Map<string, { name: string; engine: ListedVoice['engine']; rank: number }>();
  for (const { name, engine, languages } of voices) {
    for (const tag of languages) {
      const language = baseLanguage(tag);
      if (language === undefined) continue;
      const rank = rankOf(tag, language, locale);
      const known = found.get(language);
      if (!known || (known.engine === engine && rank < known.rank)) found.set(language, { name, engine, rank });
    }
  }
  return new Map([...found].map(([language, { name }]) => [language, name]));
}

/** The user's region, the language without one, the region that the language has its name from, any other. */
function rankOf(tag: string, language: string, locale: string): number {
  const [first = '', ...rest] = tag.replaceAll('_', '-').toLowerCase().split('-');
  if ([first, ...rest].join('-') === locale.toLowerCase()) return 0;
  if (rest.length === 0) return 1;
  return rest.length === 1 && rest[0] === language ? 2 : 3;
}
