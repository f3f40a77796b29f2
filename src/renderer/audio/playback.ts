import { type PlaybackReport, parsePlaybackCommand } from '../../shared/audio-port.ts';

/** A clip that has not ended so long after its time is given up: the sound output is stuck. */
const STUCK_AFTER_MS = 3000;

interface PlayingClip {
  source: AudioBufferSourceNode;
  timers: number[];
}

/** Plays the engine's clips one after the other, gapless, and reports when each starts and ends. */
export class ReplyPlayback {
  readonly #context = new AudioContext({ latencyHint: 'interactive' });
  readonly #playing = new Map<string, PlayingClip>();
  #port: MessagePort | undefined;
  #busyUntil = 0;

  /** Takes commands from an engine that is new; what the one before said falls silent. */
  connect(port: MessagePort): void {
    this.#stop();
    this.#port?.close();
    this.#port = port;
    port.onmessage = ({ data }) => {
      const command = parsePlaybackCommand(data);
      if (command.type === 'play') this.#play(command);
      else this.#stop();
    };
  }

  #play({ clipId, samples, sampleRateHz }: { clipId: string; samples: Float32Array; sampleRateHz: number }): void {
    const context = this.#context;
    void context.resume();
    const buffer = context.createBuffer(1, samples.length, sampleRateHz);
    buffer.getChannelData(0).set(samples);
    const source = context.createBufferSource();
    source.buffer = buffer;
    source.connect(context.destination);

    const startAt = Math.max(context.currentTime, this.#busyUntil);
    this.#busyUntil = startAt + buffer.duration;
    const startsInMs = (startAt - context.currentTime) * 1000;
    const startAtMs = Date.now() + startsInMs;
    source.onended = () => this.#finish(clipId, 'ended');
    source.start(startAt);
    const started = () => this.#report({ type: 'started', clipId, atMs: startAtMs });
    const stuck = () => this.#finish(clipId, 'failed');
    this.#playing.set(clipId, {
      source,
      timers: [
        window.setTimeout(started, startsInMs),
        window.setTimeout(stuck, startsInMs + buffer.duration * 1000 + STUCK_AFTER_MS),
      ],
    });
  }

  #finish(clipId: string, type: 'ended' | 'failed'): void {
    if (!this.#remove(clipId)) return;
    this.#report({ type, clipId, atMs: Date.now() });
  }

  #stop(): void {
    for (const [clipId, { source }] of [...this.#playing]) {
      this.#remove(clipId);
      source.stop();
    }
    this.#busyUntil = 0;
  }

  #remove(clipId: string): boolean {
    const clip = this.#playing.get(clipId);
    for (const timer of clip?.timers ?? []) clearTimeout(timer);
    return this.#playing.delete(clipId);
  }

  #report(report: PlaybackReport): void {
    this.#port?.postMessage(report);
  }
}
