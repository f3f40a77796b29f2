import type { PlaybackReport } from '../../../shared/audio-port.ts';
import type { Clock } from './clock.ts';
import type { Clip, Playback } from './playback.ts';

/** A playback without a loudspeaker: each clip starts when the one before has ended, and lasts as long as it is. */
export class SimulatedPlayback implements Playback {
  #listener: (report: PlaybackReport) => void = () => undefined;
  #busyUntilMs = 0;
  #cancel: (() => void)[] = [];

  constructor(private readonly clock: Clock) {}

  onReport(listener: (report: PlaybackReport) => void): void {
    this.#listener = listener;
  }

  play({ clipId, samples, sampleRateHz }: Clip): void {
    const nowMs = this.clock.nowMs();
    const startMs = Math.max(nowMs, this.#busyUntilMs);
    const endMs = startMs + (samples.length / sampleRateHz) * 1000;
    this.#busyUntilMs = endMs;
    this.#cancel.push(
      this.clock.schedule(startMs - nowMs, () => this.#listener({ type: 'started', clipId, atMs: startMs })),
      this.clock.schedule(endMs - nowMs, () => this.#listener({ type: 'ended', clipId, atMs: endMs })),
    );
  }

  stop(): void {
    for (const cancel of this.#cancel) cancel();
    this.#cancel = [];
    this.#busyUntilMs = 0;
  }
}
