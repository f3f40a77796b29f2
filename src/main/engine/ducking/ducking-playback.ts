import type { PlaybackReport } from '../../../shared/audio/audio-port.ts';
import type { Clip, Playback } from '../pipeline/playback/playback.ts';

/** A shorter sound is a tone. */
const MIN_CLIP_MS = 500;
/** Between the sentences of a reply the other sound stays low. */
const RAISE_AFTER_MS = 1000;

/** What is lowered while a reply sounds. */
export interface Ducking {
  lower(): void;
  raise(): void;
}

/** A playback that has other sound lowered while it speaks. */
export class DuckingPlayback implements Playback {
  readonly #open = new Set<string>();
  #raising: NodeJS.Timeout | undefined;

  constructor(
    private readonly playback: Playback,
    private readonly ducking: Ducking,
  ) {
    playback.onReport(({ type, clipId }) => {
      if (type !== 'started' && this.#open.delete(clipId)) this.#raiseIfQuiet();
    });
  }

  play(clip: Clip): void {
    if ((clip.samples.length / clip.sampleRateHz) * 1000 >= MIN_CLIP_MS) {
      this.#open.add(clip.clipId);
      clearTimeout(this.#raising);
      this.ducking.lower();
    }
    this.playback.play(clip);
  }

  stop(): void {
    this.playback.stop();
    if (this.#open.size === 0) return;
    this.#open.clear();
    this.#raiseIfQuiet();
  }

  pause(): void {
    this.playback.pause();
  }

  resume(): void {
    this.playback.resume();
  }

  onReport(listener: (report: PlaybackReport) => void): void {
    this.playback.onReport(listener);
  }

  /** Nothing is raised any more after this. */
  close(): void {
    clearTimeout(this.#raising);
  }

  #raiseIfQuiet(): void {
    if (this.#open.size > 0) return;
    clearTimeout(this.#raising);
    this.#raising = setTimeout(() => this.ducking.raise(), RAISE_AFTER_MS);
  }
}
