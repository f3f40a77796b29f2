/** How sure the words are that the sentence is over. */
export type Completeness =
  | 'complete'
  /** It can end here, and often goes on: "add milk … and eggs". */
  | 'open'
  | 'incomplete'
  | 'unknown';

export interface EndpointingOptions {
  /** Silence after a complete command, milliseconds. */
  hangoverCompleteMs: number;
  /** Silence when the words say nothing either way, often go on from there, or are not known yet. */
  hangoverMs: number;
  /** Silence after words that cannot be the end, such as "set a timer for". */
  hangoverIncompleteMs: number;
  /** Speech is cut here, so that a television does not keep it listening for ever. */
  longestUtteranceMs: number;
  /** How long it waits for the first word. */
  listenTimeoutMs: number;
}

export interface Listening {
  /** Since listening began. */
  listeningMs: number;
  /** Whether words meant for us were heard. */
  heard: boolean;
  speaking: boolean;
  /** Since the first word. */
  utteranceMs: number;
  /** Since the last speech. */
  silenceMs: number;
  /** The longest pause in the utterance after which the user went on. */
  longestPauseMs: number;
  /** Of the words up to this pause; undefined while they are not transcribed yet. */
  completeness: Completeness | undefined;
}

/** Of one speaker, how much longer than the last pause the next one may be. */
const PAUSE_FACTOR = 1.5;

export type EndpointDecision = 'wait' | 'endpoint' | 'nothing-heard';

/** Decides whether the user has finished. Pure: the same input gives the same decision. */
export function decideEndpoint(listening: Listening, options: EndpointingOptions): EndpointDecision {
  const { heard, speaking, silenceMs, utteranceMs, listeningMs } = listening;
  if (!heard) return listeningMs >= options.listenTimeoutMs && !speaking ? 'nothing-heard' : 'wait';
  if (utteranceMs >= options.longestUtteranceMs) return 'endpoint';
  if (speaking) return 'wait';
  return silenceMs >= hangoverFor(listening, options) ? 'endpoint' : 'wait';
}

/** Who has paused and gone on will pause as long again; a command that cannot go on does not wait for it. */
function hangoverFor({ completeness, longestPauseMs }: Listening, options: EndpointingOptions): number {
  if (completeness === 'complete') return options.hangoverCompleteMs;
  if (completeness === 'incomplete') return options.hangoverIncompleteMs;
  return Math.max(options.hangoverMs, Math.min(PAUSE_FACTOR * longestPauseMs, options.hangoverIncompleteMs));
}
