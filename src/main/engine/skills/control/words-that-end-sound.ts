import { tokenize } from '../../understanding/grammar/tokenize.ts';
import { CompiledPatterns } from '../../understanding/intents/patterns.ts';
import { Reader } from '../../understanding/intents/reader.ts';
import { type IntentLanguage, SENTENCE_FRAMES, VALUE_GRAMMARS } from '../../understanding/languages/languages.ts';
import { germanControlPatterns } from './de/patterns.ts';
import { GERMAN_UNMISTAKABLE } from './de/words.ts';
import { controlPatterns } from './en/patterns.ts';
import { UNMISTAKABLE } from './en/words.ts';

const LANGUAGES = {
  en: { patterns: controlPatterns, unmistakable: UNMISTAKABLE },
  de: { patterns: germanControlPatterns, unmistakable: GERMAN_UNMISTAKABLE },
};
const ENDING_INTENTS: readonly string[] = ['control.stop', 'control.cancel', 'control.snooze'];
/** What of the sound comes before or after the words for it to end: a word or two of its echo. */
const MAX_ECHOED_WORDS = 2;
/** No times of day matter here. */
const NO_TIME = { nowMs: 0, utcOffsetMinutes: 0 };

const readers = new Map<IntentLanguage, Reader>();

/**
 * The words that end what sounds, which need no wake word while it does.
 * @param text what was heard over it; the first and last words may be its echo
 * @returns the words without punctuation and echo; undefined when it shall go on
 */
export function wordsThatEndSound(text: string, language: IntentLanguage = 'en'): string | undefined {
  const words = tokenize(text)
    .map((token) => token.text)
    .filter((word) => /[\p{L}\d]/u.test(word));
  const whole = words.join(' ');
  const clauses = readerFor(language).read(whole, NO_TIME).readings[0]?.clauses ?? [];
  if (clauses.some(({ isNegated }) => isNegated)) return undefined;
  const endsIt = clauses.length > 0 && clauses.every(({ intent }) => ENDING_INTENTS.includes(intent));
  return endsIt ? whole : withoutEcho(words, language);
}

function withoutEcho(words: readonly string[], language: IntentLanguage): string | undefined {
  return LANGUAGES[language].unmistakable.find((ending) => {
    const length = ending.split(' ').length;
    const echoed = words.length - length;
    const isAt = (place: number) => words.slice(place, place + length).join(' ') === ending;
    const isLast = echoed <= MAX_ECHOED_WORDS && isAt(echoed);
    // "Stop the car" is no word for Hark; nobody goes on like that after "never mind".
    return isLast || (length > 1 && echoed <= MAX_ECHOED_WORDS && isAt(0));
  });
}

function readerFor(language: IntentLanguage): Reader {
  const known = readers.get(language);
  if (known) return known;
  const reader = new Reader(
    VALUE_GRAMMARS[language],
    new CompiledPatterns(SENTENCE_FRAMES[language].frame, [LANGUAGES[language].patterns]),
  );
  readers.set(language, reader);
  return reader;
}
