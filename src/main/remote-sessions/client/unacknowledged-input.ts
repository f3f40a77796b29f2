import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';

/** Audio or a command that no server has acknowledged. */
type InputItem = { type: 'audio'; samples: Float32Array } | { type: 'command'; command: EngineCommand };

/** One minute; longer turns are lost with their server. */
const MAX_PACKETS = 3000;

/** Keeps input that must be sent again if the server is lost. */
export class UnacknowledgedInput {
  #items: InputItem[] = [];
  #packets = 0;
  /** Number of the first kept packet on this connection. */
  #firstPacket = 0;

  get items(): readonly InputItem[] {
    return this.#items;
  }

  get packets(): number {
    return this.#packets;
  }

  addAudio(samples: Float32Array): void {
    this.#items.push({ type: 'audio', samples });
    this.#packets += 1;
    if (this.#packets > MAX_PACKETS) this.acknowledgeBefore(this.#firstPacket + 1);
  }

  addCommand(command: EngineCommand): void {
    this.#items.push({ type: 'command', command });
  }

  /** Restarts the packet count for a new connection. */
  restartCount(): void {
    this.#firstPacket = 0;
  }

  /** @param packet number on this connection; all input before it is dropped */
  acknowledgeBefore(packet: number): void {
    let dropCount = 0;
    while (dropCount < this.#items.length && this.#firstPacket < packet) {
      if (this.#items[dropCount]?.type === 'audio') {
        this.#firstPacket += 1;
        this.#packets -= 1;
      }
      dropCount += 1;
    }
    // A command before the next audio packet is also acknowledged.
    while (this.#items[dropCount]?.type === 'command' && this.#firstPacket <= packet && dropCount < this.#items.length)
      dropCount += 1;
    this.#items = this.#items.slice(dropCount);
  }
}
