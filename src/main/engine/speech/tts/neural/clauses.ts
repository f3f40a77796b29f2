import { HarkError } from '../../../../../shared/errors.ts';
import { phonemesThrough, withoutAnnotatedWords } from '../given-phonemes.ts';

/** A mark that ends a clause: not the point in 3.5 nor the colon in 7:30. */
export const CLAUSE_MARK = /\s*([;:,.!?…—]+)(?=\s|$)/;

/**
 * Makes the phonemes of a sentence clause by clause, and keeps the first of the marks behind each.
 * @param say makes those of words without marks, '' when there is nothing to say in them
 * @throws HarkError TEXT_UNSPEAKABLE when nothing of it can be said
 */
export async function phonemesByClause(text: string, say: (words: string) => string): Promise<string> {
  const parts = withoutAnnotatedWords(text).split(CLAUSE_MARK);
  let phonemes = '';
  for (let index = 0; index < parts.length; index += 2) {
    const said = await phonemesThrough(parts[index] ?? '', async (words) => say(words));
    if (said) phonemes += `${phonemes ? ' ' : ''}${said}`;
    if (phonemes) phonemes += (parts[index + 1] ?? '').slice(0, 1);
  }
  if (!phonemes) throw new HarkError('TEXT_UNSPEAKABLE', 'the voice found nothing to say in it');
  return phonemes;
}
