import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';

/** What a person said or asked by key that no server is done with yet. */
type Unfinished = { type: 'sound'; samples: Float32Array } | { type: 'command'; command: EngineCommand };

/** A minute: longer turns are lost with their server. */
const MAX_PACKETS = 3000;

/** Keeps what must be said again to the next server if this one is lost. */
export class UnfinishedTalk {
  #items: Unfinished[] = [];
  #packets = 0;
  /** The first packet kept, counted as the connection counts them. */
  #firstPacket = 0;

  get items(): readonly Unfinished[] {
    return this.#items;
  }

  get packets(): number {
    return this.#packets;
  }

  addSound(samples: Float32Array): void {
    this.#items.push({ type: 'sound', samples });
    this.#packets += 1;
    if (this.#packets > MAX_PACKETS) this.doneBefore(this.#firstPacket + 1);
  }

  addCommand(command: EngineCommand): void {
    this.#items.push({ type: 'command', command });
  }

  /** A new connection numbers its packets from the kept ones. */
  startOver(): void {
    this.#firstPacket = 0;
  }

  /** @param packet of the connection: what came before it need not be kept */
  doneBefore(packet: number): void {
    let drop = 0;
    while (drop < this.#items.length && this.#firstPacket < packet) {
      if (this.#items[drop]?.type === 'sound') {
        this.#firstPacket += 1;
        this.#packets -= 1;
      }
      drop += 1;
    }
    // A command that was given before the sound that follows is done with too.
    while (this.#items[drop]?.type === 'command' && this.#firstPacket <= packet && drop < this.#items.length) drop += 1;
    this.#items = this.#items.slice(drop);
  }
}
