import type { DuckingMemory, LoweredStream } from './ducking-memory.ts';
import type { OtherStream, OtherStreams } from './other-streams.ts';

/** By 20 dB, as PulseAudio's module-role-ducking does; its volumes are the cube roots of amplitudes. */
const LOWERED = 10 ** (-20 / 60);
/** Sound servers round volumes. */
const TOLERANCE = 656;

/**
 * Lowers what other programs play, and raises it again. A volume that was changed meanwhile stays as it is. Where the system does
 * not allow it, nothing happens.
 */
export class SoundDucking {
  #isWanted = false;
  #lowered: LoweredStream[];
  #work: Promise<void> = Promise.resolve();
  #isImpossible = false;

  /** Raises at once what an earlier Hark left lowered. */
  constructor(
    private readonly streams: OtherStreams,
    private readonly memory: DuckingMemory,
  ) {
    this.#lowered = memory.read();
    this.raise();
  }

  lower(): void {
    this.#want(true);
  }

  raise(): void {
    this.#want(false);
  }

  /** Raises everything; resolves when that is done. */
  async close(): Promise<void> {
    this.raise();
    await this.#work;
  }

  #want(isWanted: boolean): void {
    this.#isWanted = isWanted;
    this.#work = this.#work.then(() => this.#follow());
  }

  async #follow(): Promise<void> {
    if (this.#isImpossible || this.#isWanted === this.#lowered.length > 0) return;
    try {
      await (this.#isWanted ? this.#lowerAll() : this.#raiseAll());
    } catch {
      // No sound server, or an old program. What may still be lowered is remembered for the next start.
      this.#isImpossible = true;
    }
  }

  async #lowerAll(): Promise<void> {
    const streams = await this.streams.list();
    this.#lowered = streams.map(({ index, program, volume }) => ({
      index,
      program,
      before: volume,
      lowered: volume.map((value) => Math.round(value * LOWERED)),
    }));
    this.memory.write(this.#lowered);
    // A stream that has ended meanwhile is no fault.
    await Promise.allSettled(this.#lowered.map(({ index, lowered }) => this.streams.setVolume(index, lowered)));
  }

  async #raiseAll(): Promise<void> {
    const streams = await this.streams.list();
    const unchanged = this.#lowered.filter((each) => streams.some((stream) => isUnchanged(stream, each)));
    await Promise.all(unchanged.map(({ index, before }) => this.streams.setVolume(index, before)));
    this.#lowered = [];
    this.memory.write([]);
  }
}

function isUnchanged({ index, program, volume }: OtherStream, known: LoweredStream): boolean {
  return (
    index === known.index &&
    program === known.program &&
    volume.length === known.lowered.length &&
    volume.every((value, channel) => Math.abs(value - (known.lowered[channel] ?? 0)) <= TOLERANCE)
  );
}
