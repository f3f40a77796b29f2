import type { PlaybackReport } from '../../../shared/audio/audio-port.ts';
import type { Clip, Playback } from '../../engine/pipeline/playback/playback.ts';
import { encodeClip } from '../protocol/clip-codec.ts';
import type { ServerMessage, SessionFormat } from '../protocol/session-messages.ts';

/** Sends a message and its audio. */
export type SendMessage = (message: ServerMessage, sound?: Buffer) => void;

/** Plays clips at the other end of a connection. */
export class WirePlayback implements Playback {
  #listener: (report: PlaybackReport) => void = () => undefined;
  #queue: Promise<void> = Promise.resolve();
  /** Number of stops; a clip that is still encoding after a stop is not sent. */
  #stops = 0;

  constructor(
    private readonly format: SessionFormat,
    private readonly send: SendMessage,
  ) {}

  onReport(listener: (report: PlaybackReport) => void): void {
    this.#listener = listener;
  }

  /** @param report from the client */
  handleReport(report: PlaybackReport): void {
    this.#listener(report);
  }

  play(clip: Clip): void {
    const stops = this.#stops;
    this.#queue = this.#queue.then(async () => {
      if (stops !== this.#stops) return;
      const { sound, ...described } = await encodeClip(clip, this.format);
      if (stops === this.#stops) this.send({ type: 'clip', clipId: clip.clipId, ...described }, sound);
    });
  }

  stop(): void {
    this.#stops += 1;
    this.send({ type: 'stop' });
  }

  pause(): void {
    this.send({ type: 'pause' });
  }

  resume(): void {
    this.send({ type: 'resume' });
  }
}
