import type { Effect } from '../../skills/effect.ts';
import type { Grammar } from '../grammar/chart.ts';
import type { EndingWords } from '../intents/ending-words.ts';
import type { Patterns, SentenceFrame } from '../intents/patterns.ts';
import type { ValueContext } from '../time/time-value.ts';
import { germanAnswers } from './de/answers.ts';
import { germanEndings } from './de/endings.ts';
import { germanFrame } from './de/frame.ts';
import { german } from './de/index.ts';
import { notUnderstood as germanNotUnderstood, readBack as germanReadBack } from './de/read-back.ts';
import { englishAnswers } from './en/answers.ts';
import { englishEndings } from './en/endings.ts';
import { englishFrame } from './en/frame.ts';
import { english } from './en/index.ts';
import { notUnderstood, readBack } from './en/read-back.ts';
import type { Values } from './value-grammar.ts';
import type { ValueLanguage } from './value-languages.ts';

/** How each language says values. */
export const VALUE_GRAMMARS = { en: english, de: german } as const satisfies Record<
  ValueLanguage,
  Grammar<Values, ValueContext>
>;

/** What the languages in which everything can be said have around the sentences of the skills. */
export const SENTENCE_FRAMES = {
  en: {
    frame: englishFrame,
    answers: englishAnswers,
    endings: englishEndings,
    readBack,
    notUnderstood,
    leftAlone: 'All right, I leave it.',
    notAble: "I can't do that yet.",
    notAll: 'I did not understand all of that.',
    youCanSay: (example) => `You can say: ${example}`,
  },
  de: {
    frame: germanFrame,
    answers: germanAnswers,
    endings: germanEndings,
    readBack: germanReadBack,
    notUnderstood: germanNotUnderstood,
    leftAlone: 'Gut, ich lasse es.',
    notAble: 'Das kann ich noch nicht.',
    notAll: 'Ich habe nicht alles verstanden.',
    youCanSay: (example) => `Sagen Sie zum Beispiel: ${example}`,
  },
} as const satisfies Record<
  string,
  {
    frame: SentenceFrame;
    answers: Patterns;
    endings: EndingWords;
    /** Asks whether these effects are what was meant. */
    readBack: (effects: readonly Effect[], now: Date) => string;
    /** Says which words were not understood. */
    notUnderstood: (words: readonly string[]) => string;
    /** Said when nothing is done after all. */
    leftAlone: string;
    /** Said to what is not understood. */
    notAble: string;
    notAll: string;
    youCanSay: (example: string) => string;
  }
>;

/** The languages in which everything can be said. */
export type IntentLanguage = keyof typeof SENTENCE_FRAMES;
