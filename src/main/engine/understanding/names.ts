import { germanStem } from './languages/de/stem.ts';
import { englishStem } from './languages/en/stem.ts';
import type { IntentLanguage } from './languages/languages.ts';

const STEMS = { en: englishStem, de: germanStem };

/** Whether two names are the same but for capitals, punctuation, articles and endings: "egg" and "eggs". */
export function sameName(one: string, other: string, language: IntentLanguage): boolean {
  return plainName(one, language) === plainName(other, language);
}

/** Whether a name holds another one, by whole words: "call mom" holds "mom". */
export function holdsName(one: string, part: string, language: IntentLanguage): boolean {
  const wanted = plainName(part, language);
  return wanted !== '' && ` ${plainName(one, language)} `.includes(` ${wanted} `);
}

function plainName(name: string, language: IntentLanguage): string {
  return (
    name
      .toLowerCase()
      .replaceAll('’', "'")
      .match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? []
  )
    .map(STEMS[language])
    .filter(Boolean)
    .join(' ');
}
