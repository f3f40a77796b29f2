import { loudspeakerMessages, type PlaybackCommand, type PlaybackReport } from '../../../shared/audio/audio-port.ts';
import type { HarkError } from '../../../shared/errors.ts';
import type { Clip, Playback } from '../pipeline/playback/playback.ts';
import { listenOn } from './audio-port.ts';
import type { MessagePortLike } from './message-port.ts';

/** Plays in the window at the other end of a port; without a window every clip fails at once. */
export class PortPlayback implements Playback {
  #port: MessagePortLike | undefined;
  /** Each knows its own clips. */
  readonly #listeners: ((report: PlaybackReport) => void)[] = [];
  /** Sent and not yet ended; if the window goes away they will never report. */
  readonly #open = new Map<string, Clip>();
  #paused = false;

  constructor(private readonly onInvalid: (error: HarkError) => void) {}

  /** Whether there is a window. */
  get connected(): boolean {
    return this.#port !== undefined;
  }

  /** Takes the port of a new window, or of one that was loaded again: it says again what the one before did not end. */
  connect(port: MessagePortLike): void {
    this.#port?.close();
    this.#port = port;
    if (this.#paused) this.#send({ type: 'pause' });
    for (const clip of this.#open.values()) this.#sendClip(clip);
    listenOn(port, loudspeakerMessages.toEngine, (report) => this.#onReport(report), this.onInvalid);
  }

  onReport(listener: (report: PlaybackReport) => void): void {
    this.#listeners.push(listener);
  }

  play(clip: Clip): void {
    this.#open.set(clip.clipId, clip);
    if (this.#port) this.#sendClip(clip);
    else setImmediate(() => this.#failOpen());
  }

  stop(): void {
    this.#open.clear();
    this.#paused = false;
    this.#send({ type: 'stop' });
  }

  pause(): void {
    this.#paused = true;
    this.#send({ type: 'pause' });
  }

  resume(): void {
    this.#paused = false;
    this.#send({ type: 'resume' });
  }

  #onReport(report: PlaybackReport): void {
    if (report.type !== 'started') this.#open.delete(report.clipId);
    this.#tell(report);
  }

  #sendClip({ clipId, samples, sampleRateHz }: Clip): void {
    this.#send({ type: 'play', clipId, samples, sampleRateHz });
  }

  #send(command: PlaybackCommand): void {
    this.#port?.postMessage(command);
  }

  #failOpen(): void {
    const clips = [...this.#open.keys()];
    this.#open.clear();
    for (const clipId of clips) this.#tell({ type: 'failed', clipId, atMs: Date.now() });
  }

  #tell(report: PlaybackReport): void {
    for (const listener of this.#listeners) listener(report);
  }
}
