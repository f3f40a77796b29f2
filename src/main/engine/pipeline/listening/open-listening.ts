import type { Turn } from '../turn.ts';
import type { HeardUtterance, UtteranceListener, UtteranceListenerEvents } from './utterance-listener.ts';

/** Whether what is heard is meant for Hark. */
export interface UnaskedJudge {
  /** Whether words so far are enough for a turn to begin. */
  begins(text: string): boolean;
  /** Whether the whole utterance is a turn. */
  counts(text: string): boolean;
  /** What of it is meant; all, when absent. */
  meaning?(text: string): string;
  /** It was nothing for Hark, and no turn has begun. */
  onNothing(): void;
  /** What cannot be transcribed is not reported: probably it was not meant for Hark. */
  ignoresFailures?: boolean;
}

/** The session, as far as listening unasked drives it. */
export interface UnaskedHost {
  open(events: UtteranceListenerEvents): UtteranceListener;
  /** @returns the turn that the words begin; undefined when none may begin now */
  begin(listener: UtteranceListener): Turn | undefined;
  /** Whether the listener, or the turn it began, is still the session's. */
  isCurrent(listener: UtteranceListener, turn: Turn | undefined): boolean;
  onPartial(turn: Turn, text: string): void;
  onEndpoint(): void;
  onUtterance(turn: Turn, utterance: HeardUtterance, text: string): void;
  /** A turn that had begun was nothing for Hark; `text` is what was heard of it. */
  onMistaken(turn: Turn, text: string | undefined): void;
  onError(error: unknown): void;
  /** The listener has done its work. */
  release(): void;
}

/** Listens for words that nobody announced with the wake word: a turn begins with the first that are meant for Hark. */
export function listenUnasked(host: UnaskedHost, judge: UnaskedJudge): UtteranceListener {
  let turn: Turn | undefined;
  const begun = () => {
    turn ??= host.begin(listener);
    return turn;
  };
  const isCurrent = () => host.isCurrent(listener, turn);
  const leave = (text?: string) => {
    if (!isCurrent()) return;
    host.release();
    if (turn) host.onMistaken(turn, text);
    else judge.onNothing();
  };
  const listener = host.open({
    onPartial: (text) => {
      if (!isCurrent() || !(turn || judge.begins(text))) return;
      const current = begun();
      if (current) host.onPartial(current, text);
    },
    onEndpoint: () => turn && isCurrent() && host.onEndpoint(),
    onUtterance: (utterance) => {
      if (!isCurrent()) return;
      const { text } = utterance;
      if (!judge.counts(text)) return leave(text);
      const current = begun();
      if (current) host.onUtterance(current, utterance, judge.meaning?.(text) ?? text);
    },
    onNothingHeard: () => leave(),
    onError: (error) => {
      if (!judge.ignoresFailures) host.onError(error);
      leave();
    },
  });
  return listener;
}
