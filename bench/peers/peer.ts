import type { Distribution } from '../statistics.ts';

/** One implementation of a job: takes 16 kHz mono samples and returns its result (a text or a count). */
export type Peer<Found = string | number> = (samples: Float32Array) => Promise<Found>;

/** Implementations of the same job by name; `Hark` is one of them. */
export type Peers<Found = string | number> = Record<string, Peer<Found>>;

interface PeerFigures {
  /** Time for all inputs of the job. */
  ms: Distribution;
  /** Median time divided by the duration of the audio. */
  realTimeFactor: number;
  /** Median time divided by Hark's. */
  timesHark: number;
  /** Results of the last round, one per input. */
  found: (string | number)[];
}

/** Job → name of the implementation → figures. */
export type PeerResults = Record<string, Record<string, PeerFigures>>;
