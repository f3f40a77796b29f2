import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';

export interface Clip {
  clipId: string;
  /** Mono, -1..1. */
  samples: Float32Array;
  sampleRateHz: number;
}

/** Where replies are heard: the renderer, or for a file the clock. */
export interface Playback {
  /** Queues a clip behind those before it. */
  play(clip: Clip): void;
  /** Falls silent at once and drops the queue. */
  stop(): void;
  /** Falls silent at once; `resume` goes on from there. */
  pause(): void;
  resume(): void;
  /** Called when a clip starts, ends or fails; times are on the session's clock. */
  onReport(listener: (report: PlaybackReport) => void): void;
}
