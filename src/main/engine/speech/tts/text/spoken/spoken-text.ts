import { shortenLongWords } from '../long-words.ts';
import { withoutEmoji } from './emoji.ts';
import type { SpokenLanguage } from './language.ts';
import { readyLanguage } from './languages.ts';
import { withoutMarkdown } from './markdown.ts';
import { withOwnMarks } from './own-marks.ts';
import { plainCharacters } from './plain-characters.ts';
import type { Pronunciations } from './pronunciations.ts';
import { scan } from './scan.ts';
import { withoutTex } from './tex.ts';
import { tidied } from './tidy.ts';

/**
 * What a voice says for a written text: words without digits, signs, markup and pictures.
 * @param written one sentence, as `splitSentences` cuts them
 * @param language `other`: markup and pictures are left out, the rest is left to the voice
 * @param pronunciations of the user's, said before all else
 * @returns '' when nothing in it can be said
 */
export function spokenText(
  written: string,
  language: SpokenLanguage | 'other',
  pronunciations?: Pronunciations,
): string {
  const { ownLanguage, rules: ofLanguage } = readyLanguage(language === 'other' ? 'en' : language);
  const rules = language === 'other' ? [] : ofLanguage;
  const plain = plainCharacters(
    withoutEmoji(withoutMarkdown(withoutTex(shortenLongWords(written)), ownLanguage.words.listing)),
  )
    .replace(/\s+/gu, ' ')
    .trim();
  const text = language === 'other' ? plain : withOwnMarks(plain, ownLanguage);
  const spoken = tidied(scan(text, [...(pronunciations?.before(rules) ?? []), ...rules]));
  return /[\p{L}\p{N}]/u.test(spoken) ? spoken : '';
}
