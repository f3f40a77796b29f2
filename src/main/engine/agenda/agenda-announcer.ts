import type { AgendaItem } from '../../../shared/engine/agenda.ts';
import { wholeSecond } from '../../../shared/engine/whole-second.ts';
import type { Clock } from '../clock/clock.ts';
import type { Speech } from '../speech/tts/speech.ts';
import { Agenda, type AgendaStore } from './agenda.ts';
import { missedText } from './missed-items.ts';
import { Ringer } from './ringer.ts';

export interface AgendaAnnouncerDeps {
  clock: Clock;
  /** Wall time. */
  now(): Date;
  store: AgendaStore | undefined;
  onChange(items: AgendaItem[]): void;
  /** Plays the tone and says the text, unless something more important is being said. */
  announce(text: string, tone: Speech): void;
  /** Nothing rings any more. */
  onSilence(): void;
}

/** Makes the agenda audible: what is due rings until it is silenced, and what was missed is announced once. */
export class AgendaAnnouncer {
  readonly agenda: Agenda;
  readonly #ringer: Ringer;
  #missed: readonly AgendaItem[] = [];

  constructor(private readonly deps: AgendaAnnouncerDeps) {
    const { clock, store, onChange, announce, onSilence } = deps;
    this.agenda = new Agenda(
      clock,
      {
        onChange,
        onRing: () => this.#ringer.start(),
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
    this.#ringer = new Ringer(clock, () => this.agenda.ringing, announce);
  }

  /** @returns what to say about items that were due while Hark was off; undefined when called again */
  takeMissed(): string | undefined {
    if (this.#missed.length === 0) return undefined;
    const { clock, now } = this.deps;
    const text = missedText(this.#missed, (dueAtMs) => wholeSecond(now().getTime() + dueAtMs - clock.nowMs()));
    this.#missed = [];
    return text;
  }

  close(): void {
    this.agenda.close();
    this.#ringer.stop();
  }
}
