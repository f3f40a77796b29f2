import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { wholeSecond } from '../../../shared/engine/whole-second.ts';
import type { Clock } from '../clock/clock.ts';
import type { Speech } from '../speech/tts/speech.ts';
import type { IntentLanguage } from '../understanding/languages/languages.ts';
import { Agenda, type AgendaStore } from './agenda.ts';
import { dueText, missedText } from './announcements.ts';
import { QuietTime } from './quiet-time.ts';
import { Ringer } from './ringer.ts';

export interface AgendaAnnouncerDeps {
  clock: Clock;
  /** Wall time. */
  now(): Date;
  store: AgendaStore | undefined;
  onChange(items: AgendaItem[]): void;
  /** Plays the tone and says the text, unless something more important is being said. */
  announce(text: string, tone: Speech): void;
  /** Says what was due in a quiet time. */
  announceLate(text: string): void;
  /** Nothing rings any more. */
  onSilence(): void;
  /** A time in which nothing rings begins or ends. */
  onQuiet(isQuiet: boolean): void;
  /** In which it is said. */
  language?(): IntentLanguage;
}

/**
 * Makes the agenda audible: what is due rings until it is silenced, and what was missed is announced once. What is due in a quiet time
 * is told when that ends.
 */
export class AgendaAnnouncer {
  readonly agenda: Agenda;
  readonly quiet: QuietTime;
  readonly #ringer: Ringer;
  readonly #dueText = (item: AgendaItem) => dueText(item, this.deps.language?.());
  #missed: readonly AgendaItem[] = [];
  /** Due in the quiet time. */
  #unheard: AgendaItem[] = [];

  constructor(private readonly deps: AgendaAnnouncerDeps) {
    const { clock, store, onChange, announce, onSilence } = deps;
    this.agenda = new Agenda(
      clock,
      {
        onChange,
        onRing: (item) => this.#onRing(item),
        onSilence: () => {
          this.#ringer.stop();
          onSilence();
        },
        onMissed: (items) => {
          this.#missed = items;
        },
      },
      store,
    );
    this.#ringer = new Ringer(clock, () => this.agenda.ringing, announce, this.#dueText);
    this.quiet = new QuietTime(clock, deps.now, (isQuiet) => this.#onQuiet(isQuiet));
  }

  /** @returns what to say about items that were due while Hark was off; undefined when called again */
  takeMissed(): string | undefined {
    if (this.#missed.length === 0) return undefined;
    const { clock, now } = this.deps;
    const wallTime = (dueAtMs: number) => wholeSecond(now().getTime() + dueAtMs - clock.nowMs());
    const text = missedText(this.#missed, wallTime, this.deps.language?.());
    this.#missed = [];
    return text;
  }

  close(): void {
    this.quiet.close();
    this.agenda.close();
    this.#ringer.stop();
  }

  #onRing(item: AgendaItem): void {
    if (this.quiet.isOn) this.#unheard.push(item);
    else this.#ringer.start();
  }

  #onQuiet(isQuiet: boolean): void {
    const { onQuiet, announceLate } = this.deps;
    onQuiet(isQuiet);
    if (isQuiet) return this.#ringer.stop();
    const { ringing } = this.agenda;
    const over = this.#unheard.splice(0).filter(({ id }) => !ringing.some((item) => item.id === id));
    if (over.length > 0) announceLate(over.map(this.#dueText).join(' '));
    if (ringing.length > 0) this.#ringer.start();
  }
}
