import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import type { PacketDecoder } from '../protocol/packet-codec.ts';
import { PACKET_SAMPLES } from '../protocol/session-messages.ts';

const PACKET_MS = msOfSamples(PACKET_SAMPLES);
/** So many packets wait at most, 4 s: then the client is not read until they are worked off. */
const MAX_WAITING = 200;
const FEW_WAITING = 20;

export interface SoundSink {
  /** As `Session.pushChunk`. */
  push(samples: Float32Array, capturedAtMs: number, dueAtMs: number): Promise<void>;
  /** Called after each packet. @param packets of the connection so far */
  onDone(packets: number): void;
  /** There is more than can be worked on; or there is room again. */
  onPressure(pressed: boolean): void;
  /** A packet was none: nothing more is taken. */
  onError(error: unknown): void;
}

/** Hands the packets of a connection on, one after the other, with the time each was recorded at. */
export class SoundIntake {
  readonly #waiting: { packet: Buffer; arrivedAtMs: number }[] = [];
  #replayed = 0;
  #packets = 0;
  #pressed = false;
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly decoder: PacketDecoder,
    private readonly sink: SoundSink,
  ) {}

  /** @param packets of those that follow were recorded before */
  expectReplay(packets: number): void {
    this.#replayed = packets;
  }

  take(packets: readonly Buffer[]): void {
    if (this.#closed) return;
    const arrivedAtMs = Date.now();
    this.#waiting.push(...packets.map((packet) => ({ packet, arrivedAtMs })));
    if (!this.#pressed && this.#waiting.length > MAX_WAITING) this.#setPressed(true);
    this.#working ??= this.#work()
      .catch((error: unknown) => {
        this.#closed = true;
        this.sink.onError(error);
      })
      .finally(() => {
        this.#working = undefined;
      });
  }

  /** Drops what waits. Resolves when nothing is in work. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#waiting.length = 0;
    await this.#working;
    this.decoder.free();
  }

  async #work(): Promise<void> {
    for (let next = this.#waiting.shift(); next && !this.#closed; next = this.#waiting.shift()) {
      const nowMs = Date.now();
      const isReplayed = this.#replayed > 0;
      // What follows a replayed one was recorded after it, up to now.
      const capturedAtMs = isReplayed ? nowMs - this.#replayed * PACKET_MS : next.arrivedAtMs;
      if (isReplayed) this.#replayed -= 1;
      // A replay comes faster than it was said: it is not late for that.
      await this.sink.push(this.decoder.decode(next.packet), capturedAtMs, isReplayed ? nowMs : next.arrivedAtMs);
      this.#packets += 1;
      this.sink.onDone(this.#packets);
      if (this.#pressed && this.#waiting.length < FEW_WAITING) this.#setPressed(false);
    }
  }

  #setPressed(pressed: boolean): void {
    this.#pressed = pressed;
    this.sink.onPressure(pressed);
  }
}
