import type { Clock } from '../clock/clock.ts';

/** A time in which nothing rings. It ends with the session. */
export class QuietTime {
  #isOn = false;
  #until: Date | undefined;
  #callOff: (() => void) | undefined;

  /** @param onChange called when it begins and when it ends */
  constructor(
    private readonly clock: Clock,
    private readonly now: () => Date,
    private readonly onChange: (isOn: boolean) => void,
  ) {}

  get isOn(): boolean {
    return this.#isOn;
  }

  /** When it ends by itself; undefined when it does not. */
  get until(): Date | undefined {
    return this.#until;
  }

  /** Begins, or changes when it ends. @param until undefined: when `end` is called */
  start(until: Date | undefined): void {
    this.#callOff?.();
    this.#until = until;
    this.#callOff = until && this.clock.schedule(until.getTime() - this.now().getTime(), () => this.end());
    if (this.#isOn) return;
    this.#isOn = true;
    this.onChange(true);
  }

  end(): void {
    this.close();
    if (!this.#isOn) return;
    this.#isOn = false;
    this.onChange(false);
  }

  /** Ends no quiet time by itself any more. */
  close(): void {
    this.#callOff?.();
    this.#callOff = undefined;
    this.#until = undefined;
  }
}
