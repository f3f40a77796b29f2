import { withoutEmoji } from './emoji.ts';
import type { SpokenLanguage } from './language.ts';
import { readyLanguage } from './languages.ts';
import { withoutMarkdown } from './markdown.ts';
import { plainCharacters } from './plain-characters.ts';
import { scan } from './scan.ts';
import { tidied } from './tidy.ts';

/**
 * What a voice says for a written text: words without digits, signs, markup and pictures.
 * @param written one sentence, as `splitSentences` cuts them
 * @param language `other`: markup and pictures are left out, the rest is left to the voice
 * @returns '' when nothing in it can be said
 */
export function spokenText(written: string, language: SpokenLanguage | 'other'): string {
  const { words, rules } = readyLanguage(language === 'other' ? 'en' : language);
  const text = plainCharacters(withoutEmoji(withoutMarkdown(written, words.listing)))
    .replace(/\s+/gu, ' ')
    .trim();
  const spoken = tidied(language === 'other' ? text : scan(text, rules));
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : '';
}
