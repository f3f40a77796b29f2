import type { Distribution } from '../statistics.ts';

/** One implementation of a job: takes 16 kHz mono samples, or a text, and returns its result (a text or a count). */
export type Peer<Found = string | number, Input = Float32Array> = (input: Input) => Promise<Found>;

/** Implementations of the same job by name; `Hark` is one of them. */
export type Peers<Found = string | number, Input = Float32Array> = Record<string, Peer<Found, Input>>;

interface PeerFigures {
  /** Time for all inputs of the job. */
  ms: Distribution;
  /** Median time divided by the duration of the audio; null for a job without audio. */
  realTimeFactor: number | null;
  /** Median time divided by Hark's. */
  timesHark: number;
  /** Results of the last round, one per input. */
  found: (string | number)[];
}

/** Job → name of the implementation → figures. */
export type PeerResults = Record<string, Record<string, PeerFigures>>;
