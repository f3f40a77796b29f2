import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import { wordsThatEndSound } from '../../skills/control/words-that-end-sound.ts';
import { stripWakeWord } from '../../speech/wake/wake-text.ts';
import { soundsLikeEcho } from '../barge-in/barge-in.ts';

/** Decides whether speech without the wake word is meant for Hark. */
export interface SpeechJudge {
  /** Whether the words so far are enough for a turn to begin. */
  begins(text: string): boolean;
  /** Whether the whole utterance is a question to answer. */
  counts(text: string): boolean;
  /** Whether speech that cannot be transcribed goes unreported: it was probably not meant for Hark. */
  ignoresFailures: boolean;
  /** @returns the part of the utterance that is meant */
  meaning(text: string): string;
  /** @returns the last question with this as its end; undefined when it is something else */
  continued?(text: string): string | undefined;
}

/**
 * Speech after a reply. Words that start with the wake word are left to the wake word's own turn.
 * @param canAnswer whether somebody can answer the text; what nobody can answer was not said to Hark
 */
export function followUpJudge(wakeWords: readonly WakeWord[], canAnswer: (text: string) => boolean): SpeechJudge {
  const isMeant = (text: string) => !beginsWithWakeWord(text, wakeWords);
  return {
    begins: isMeant,
    counts: (text) => isMeant(text) && canAnswer(text),
    ignoresFailures: false,
    meaning: (text) => text,
  };
}

/**
 * Speech over a sound of Hark's.
 * @param spokenText what the loudspeaker says; its echo is not meant
 * @param isReply false while something rings: only words that stop it count then, because people in the room keep talking
 */
export function bargeInJudge(wakeWords: readonly WakeWord[], spokenText: string, isReply: boolean): SpeechJudge {
  const isMeant = (text: string) =>
    isReply && !beginsWithWakeWord(text, wakeWords) && !soundsLikeEcho(text, spokenText);
  return {
    begins: isMeant,
    counts: (text) => wordsThatEndSound(text) !== undefined || isMeant(text),
    ignoresFailures: !isReply,
    meaning: (text) => wordsThatEndSound(text) ?? text,
  };
}

/**
 * Speech over the reply to a question that may not have been whole.
 * @param continued gives the question with this as its end, if it is its end
 */
export function continuationJudge(judge: SpeechJudge, continued: (text: string) => string | undefined): SpeechJudge {
  return { ...judge, continued: (text) => (judge.begins(text) ? continued(text) : undefined) };
}

function beginsWithWakeWord(text: string, wakeWords: readonly WakeWord[]): boolean {
  return wakeWords.some((word) => stripWakeWord(text, word) !== undefined);
}
