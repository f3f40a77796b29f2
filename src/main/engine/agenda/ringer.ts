import { msOfSamples } from '../../../shared/audio/audio-format.ts';
import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import type { Clock } from '../clock/clock.ts';
import type { Speech } from '../speech/tts/speech.ts';
import { dueText } from './announcements.ts';
import { ringTone } from './ring-tone.ts';

/** Pause after each tone, for the words and for the user to say "stop". */
const PAUSE_MS = 2500;

/** Plays the tone and says what is due, again and again, while an item rings. */
export class Ringer {
  readonly #tone = ringTone();
  #callOff: (() => void) | undefined;

  /**
   * @param ringing returns the items that ring now
   * @param announce plays the tone and says the text, unless something more important is being said
   * @param textOf returns what is said of an item
   */
  constructor(
    private readonly clock: Clock,
    private readonly ringing: () => AgendaItem[],
    private readonly announce: (text: string, tone: Speech) => void,
    private readonly textOf: (item: AgendaItem) => string = (item) => dueText(item),
  ) {}

  /** Starts, unless it has started already. */
  start(): void {
    if (!this.#callOff) this.#sound();
  }

  stop(): void {
    this.#callOff?.();
    this.#callOff = undefined;
  }

  #sound(): void {
    const items = this.ringing();
    if (items.length === 0) return this.stop();
    this.announce(items.map(this.textOf).join(' '), this.#tone);
    const toneMs = msOfSamples(this.#tone.samples.length);
    this.#callOff = this.clock.schedule(toneMs + PAUSE_MS * items.length, () => this.#sound());
  }
}
