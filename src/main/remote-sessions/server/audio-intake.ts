import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import type { PacketDecoder } from '../protocol/packet-codec.ts';
import { PACKET_SAMPLES } from '../protocol/session-messages.ts';

const PACKET_MS = msOfSamples(PACKET_SAMPLES);
/** 4 s; beyond that, reading from the client pauses. */
const MAX_WAITING = 200;
const RESUME_WAITING = 20;

export interface AudioSink {
  /** See `Session.pushChunk`. */
  push(samples: Float32Array, capturedAtMs: number, dueAtMs: number): Promise<void>;
  /** Called after each packet. @param packets processed on this connection */
  onDone(packets: number): void;
  /** Called when the queue gets too long, and when there is space again. */
  onPressure(pressed: boolean): void;
  /** Called for an invalid packet; the intake stops. */
  onError(error: unknown): void;
}

/** Decodes the packets of a connection in order and assigns their recording times. */
export class AudioIntake {
  readonly #waiting: { packet: Buffer; arrivedAtMs: number }[] = [];
  #replayed = 0;
  /** When the last replayed packet was processed. */
  #replayEndedAtMs = 0;
  #packets = 0;
  #pressed = false;
  #working: Promise<void> | undefined;
  #closed = false;

  constructor(
    private readonly decoder: PacketDecoder,
    private readonly sink: AudioSink,
  ) {}

  /** @param packets number of the next packets that were recorded earlier */
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

  /** Drops the queue. Resolves when the current packet is finished. */
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
      // The packets after a replayed one were recorded between it and now.
      const capturedAtMs = isReplayed ? nowMs - this.#replayed * PACKET_MS : next.arrivedAtMs;
      if (isReplayed) this.#replayed -= 1;
      // Replayed packets arrive faster than real time, so they count as due now, and those that waited behind them after them.
      const dueAtMs = isReplayed ? nowMs : Math.max(next.arrivedAtMs, this.#replayEndedAtMs);
      await this.sink.push(this.decoder.decode(next.packet), capturedAtMs, dueAtMs);
      if (isReplayed && this.#replayed === 0) this.#replayEndedAtMs = Date.now();
      this.#packets += 1;
      this.sink.onDone(this.#packets);
      if (this.#pressed && this.#waiting.length < RESUME_WAITING) this.#setPressed(false);
    }
  }

  #setPressed(pressed: boolean): void {
    this.#pressed = pressed;
    this.sink.onPressure(pressed);
  }
}
