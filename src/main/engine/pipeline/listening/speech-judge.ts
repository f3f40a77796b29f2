import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import { wordsThatEndSound } from '../../skills/control/words-that-end-sound.ts';
import { stripWakeWord } from '../../speech/wake/wake-text.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { soundsLikeEcho } from '../barge-in/barge-in.ts';

/** Decides whether speech without the wake word is meant for Hark. */
export interface SpeechJudge {
  /** Whether the words so far are enough for a turn to begin. */
  begins(text: string): boolean;
  /** Whether the whole utterance is a question to answer. @param heardIn the language that STT heard */
  counts(text: string, heardIn?: string): boolean;
  /** Whether speech that cannot be transcribed goes unreported: it was probably not meant for Hark. */
  ignoresFailures: boolean;
  /** @returns the part of the utterance that is meant */
  meaning(text: string): string;
  /** @returns the last question with this as its end; undefined when it is something else */
  continued?(text: string, heardIn?: string): string | undefined;
}

/**
 * Speech after a reply. Words that start with the wake word are left to the wake word's own turn.
 * @param canAnswer whether somebody can answer the text; what nobody can answer was not said to Hark
 */
export function followUpJudge(
  wakeWords: readonly WakeWord[],
  canAnswer: (text: string, heardIn?: string) => boolean,
): SpeechJudge {
  const isMeant = (text: string) => !beginsWithWakeWord(text, wakeWords);
  return {
    begins: isMeant,
    counts: (text, heardIn) => isMeant(text) && canAnswer(text, heardIn),
    ignoresFailures: false,
    meaning: (text) => text,
  };
}

/**
 * Speech over a sound of Hark's.
 * @param spokenText what the loudspeaker says; its echo is not meant
 * @param isReply false while something rings: only words that stop it count then, because people in the room keep talking
 * @param languages in which the words that stop it are known
 */
export function bargeInJudge(
  wakeWords: readonly WakeWord[],
  spokenText: string,
  isReply: boolean,
  languages: readonly IntentLanguage[] = ['en'],
): SpeechJudge {
  const endingWords = (text: string) => firstOf(languages, (language) => wordsThatEndSound(text, language));
  const isMeant = (text: string) =>
    isReply && !beginsWithWakeWord(text, wakeWords) && !soundsLikeEcho(text, spokenText);
  return {
    begins: isMeant,
    counts: (text) => endingWords(text) !== undefined || isMeant(text),
    ignoresFailures: !isReply,
    meaning: (text) => endingWords(text) ?? text,
  };
}

/**
 * Speech over the reply to a question that may not have been whole.
 * @param continued gives the question with this as its end, if it is its end
 */
export function continuationJudge(
  judge: SpeechJudge,
  continued: (text: string, heardIn?: string) => string | undefined,
): SpeechJudge {
  return { ...judge, continued: (text, heardIn) => (judge.begins(text) ? continued(text, heardIn) : undefined) };
}

function firstOf<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function beginsWithWakeWord(text: string, wakeWords: readonly WakeWord[]): boolean {
  return wakeWords.some((word) => stripWakeWord(text, word) !== undefined);
}
