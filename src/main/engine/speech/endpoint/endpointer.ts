/** How sure the words are that the sentence is over. */
export type Completeness = 'complete' | 'incomplete' | 'unknown';

export interface EndpointingOptions {
  /** Silence after a complete command, milliseconds. */
  hangoverCompleteMs: number;
  /** Silence when the words say nothing either way, or are not known yet. */
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
  /** Of the words up to this pause; undefined while they are not transcribed yet. */
  completeness: Completeness | undefined;
}

export type EndpointDecision = 'wait' | 'endpoint' | 'nothing-heard';

/** Decides whether the user has finished. Pure: the same input gives the same decision. */
export function decideEndpoint(listening: Listening, options: EndpointingOptions): EndpointDecision {
  const { heard, speaking, silenceMs, utteranceMs, listeningMs } = listening;
  if (!heard) return listeningMs >= options.listenTimeoutMs && !speaking ? 'nothing-heard' : 'wait';
  if (utteranceMs >= options.longestUtteranceMs) return 'endpoint';
  if (speaking) return 'wait';
  return silenceMs >= hangoverFor(listening.completeness, options) ? 'endpoint' : 'wait';
}

function hangoverFor(completeness: Completeness | undefined, options: EndpointingOptions): number {
  if (completeness === 'complete') return options.hangoverCompleteMs;
  if (completeness === 'incomplete') return options.hangoverIncompleteMs;
  return options.hangoverMs;
}
