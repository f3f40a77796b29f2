import type { PlaybackReport } from '../../../../shared/audio/audio-port.ts';
import type { Clock } from '../../clock/clock.ts';
import type { Clip, Playback } from './playback.ts';

interface QueuedClip {
  clipId: string;
  startMs: number;
  endMs: number;
  started: boolean;
  cancel: () => void;
}

/** A playback without a loudspeaker: each clip starts when the previous one has ended, and takes its real duration. */
export class SimulatedPlayback implements Playback {
  #listener: (report: PlaybackReport) => void = () => undefined;
  #queue: QueuedClip[] = [];
  #pausedAtMs: number | undefined;

  constructor(private readonly clock: Clock) {}

  onReport(listener: (report: PlaybackReport) => void): void {
    this.#listener = listener;
  }

  play({ clipId, samples, sampleRateHz }: Clip): void {
    const nowMs = this.#pausedAtMs ?? this.clock.nowMs();
    const startMs = Math.max(nowMs, this.#queue.at(-1)?.endMs ?? 0);
    const endMs = startMs + (samples.length / sampleRateHz) * 1000;
    const clip: QueuedClip = { clipId, startMs, endMs, started: false, cancel: () => undefined };
    this.#queue.push(clip);
    if (this.#pausedAtMs === undefined) this.#schedule(clip);
  }

  stop(): void {
    for (const { cancel } of this.#queue) cancel();
    this.#queue = [];
    this.#pausedAtMs = undefined;
  }

  pause(): void {
    this.#pausedAtMs ??= this.clock.nowMs();
    for (const { cancel } of this.#queue) cancel();
  }

  resume(): void {
    if (this.#pausedAtMs === undefined) return;
    const shiftMs = this.clock.nowMs() - this.#pausedAtMs;
    this.#pausedAtMs = undefined;
    for (const clip of this.#queue) {
      clip.startMs += shiftMs;
      clip.endMs += shiftMs;
      this.#schedule(clip);
    }
  }

  #schedule(clip: QueuedClip): void {
    const { clipId, startMs, endMs } = clip;
    const nowMs = this.clock.nowMs();
    const callOff = [
      this.clock.schedule(endMs - nowMs, () => {
        this.#queue = this.#queue.filter((other) => other !== clip);
        this.#listener({ type: 'ended', clipId, atMs: endMs });
      }),
    ];
    if (!clip.started) {
      const start = () => {
        clip.started = true;
        this.#listener({ type: 'started', clipId, atMs: startMs });
      };
      callOff.unshift(this.clock.schedule(startMs - nowMs, start));
    }
    clip.cancel = () => {
      for (const cancel of callOff) cancel();
    };
  }
}
