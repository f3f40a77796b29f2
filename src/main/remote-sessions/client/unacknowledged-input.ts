import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';

/** Audio or a command that no server has acknowledged. */
type Unfinished = { type: 'sound'; samples: Float32Array } | { type: 'command'; command: EngineCommand };

/** One minute; longer turns are lost with their server. */
const MAX_PACKETS = 3000;

/** Keeps input that must be sent again if the server is lost. */
export class UnfinishedTalk {
  #items: Unfinished[] = [];
  #packets = 0;
  /** Number of the first kept packet on this connection. */
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

  /** Restarts the packet count for a new connection. */
  startOver(): void {
    this.#firstPacket = 0;
  }

  /** @param packet number on this connection; all input before it is dropped */
  doneBefore(packet: number): void {
    let drop = 0;
    while (drop < this.#items.length && this.#firstPacket < packet) {
      if (this.#items[drop]?.type === 'sound') {
        this.#firstPacket += 1;
        this.#packets -= 1;
      }
      drop += 1;
    }
    // A command before the next audio packet is also acknowledged.
    while (this.#items[drop]?.type === 'command' && this.#firstPacket <= packet && drop < this.#items.length) drop += 1;
    this.#items = this.#items.slice(drop);
  }
}
