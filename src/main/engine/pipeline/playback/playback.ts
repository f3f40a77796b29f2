import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';

export interface Clip {
  clipId: string;
  /** Mono, -1..1. */
  samples: Float32Array;
  sampleRateHz: number;
}

/** Plays replies: in the renderer, or on a clock when a file is processed. */
export interface Playback {
  /** Adds a clip to the queue. */
  play(clip: Clip): void;
  /** Stops at once and drops the queue. */
  stop(): void;
  /** Pauses at once; `resume` continues from there. */
  pause(): void;
  resume(): void;
  /** Called when a clip starts, ends or fails; times are on the session's clock. */
  onReport(listener: (report: PlaybackReport) => void): void;
}
