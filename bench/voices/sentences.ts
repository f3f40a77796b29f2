import { inShortForm } from '../../scripts/short-form.ts';
import { splitSentences } from '../../src/main/engine/speech/tts/text/sentences.ts';
import { spokenText } from '../../src/main/engine/speech/tts/text/spoken/spoken-text.ts';
import { readPhrases } from '../../src/main/engine/understanding/testing/phrases.ts';

/** Shorter ones are no test of a voice; letters that are spelled out are no words. */
const MIN_WORDS = 3;
const MAX_SENTENCES = inShortForm(240, 3);

/**
 * What Hark says most: the replies of its skills, with their numbers, times and names, one sentence each.
 * @returns such as "The timer is set for ten minutes.", as a voice gets it; each once
 */
export function replySentences(): string[] {
  const sentences = readPhrases()
    .flatMap(({ reply }) => splitSentences(reply))
    .map((sentence) => spokenText(sentence, 'en'))
    .filter((sentence) => (sentence.match(/\p{L}{2,}/gu) ?? []).length >= MIN_WORDS);
  return [...new Set(sentences)].slice(0, MAX_SENTENCES);
}
