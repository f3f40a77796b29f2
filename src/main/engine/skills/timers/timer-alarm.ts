import { msOfSamples, SAMPLE_RATE_HZ } from '../../../../shared/audio-format.ts';
import type { TimerView } from '../../../../shared/engine-events.ts';
import type { Clock } from '../../pipeline/clock.ts';
import type { Speech } from '../../speech/tts/speech.ts';
import { makeRingTone } from './ring-tone.ts';
import { timerName } from './timer-name.ts';

/** Between the end of the tone and the next: time for the words, and to say "stop". */
const PAUSE_MS = 2500;

/** Sounds as long as a timer rings. */
export class TimerAlarm {
  readonly #tone: Speech = { samples: makeRingTone(), sampleRateHz: SAMPLE_RATE_HZ };
  #callOff: (() => void) | undefined;

  /**
   * @param ringing the timers that ring now
   * @param announce plays the tone and says the text, unless something more important is being said
   */
  constructor(
    private readonly clock: Clock,
    private readonly ringing: () => TimerView[],
    private readonly announce: (text: string, tone: Speech) => void,
  ) {}

  /** Begins, unless it sounds already. */
  start(): void {
    if (!this.#callOff) this.#sound();
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  #sound(): void {
    const timers = this.ringing();
    if (timers.length === 0) return this.stop();
    this.announce(timers.map((timer) => `Your ${timerName(timer)} is done.`).join(' '), this.#tone);
    const toneMs = msOfSamples(this.#tone.samples.length);
    this.#callOff = this.clock.schedule(toneMs + PAUSE_MS * timers.length, () => this.#sound());
  }
}
