import { Agenda } from '../../agenda/agenda.ts';
import { VirtualClock } from '../../clock/virtual-clock.ts';
import { Facts } from '../../memory/facts.ts';
import { UserProfile } from '../../memory/user-profile.ts';
import { Notebook } from '../../notebook/notebook.ts';
import { Reader } from '../../reading/reader.ts';
import { Routines } from '../../routines/routines.ts';
import { Deck } from '../../skills/jokes/deck.ts';
import type { GivenContext } from '../../skills/skill.ts';
import { Stopwatch } from '../../skills/stopwatch/stopwatch-clock.ts';
import type { IntentLanguage } from '../languages/languages.ts';
import { fixedCalendars } from './fixed-calendars.ts';
import { fixedComputer } from './fixed-computer.ts';
import { fixedMusic } from './fixed-music.ts';
import { fixedOnline } from './fixed-online.ts';
import { fixedPlayers } from './fixed-players.ts';

/** A Wednesday afternoon, by the machine's zone. */
const FIXED_NOW = new Date(2026, 2, 4, 15, 4);

export interface FixedContext extends GivenContext {
  opened: string[];
}

/** What is stored, in the user's words. */
const STORED = {
  en: {
    timer: 'pasta',
    reminder: 'call mom',
    list: ['shopping', ['milk', 'eggs']],
    note: 'the car is on level 3',
    fact: 'my bike is in the cellar',
    calculator: 'calculator',
    marked: 'The first line.\nThe second line.',
    routine: ['busy morning', ['what time is it', 'what is on my calendar tomorrow']],
  },
  de: {
    timer: 'Nudeln',
    reminder: 'Mama anrufen',
    list: ['Einkauf', ['Milch', 'Eier']],
    note: 'das Auto steht auf Ebene 3',
    fact: 'mein Fahrrad steht im Keller',
    calculator: 'Rechner',
    marked: 'Die erste Zeile.\nDie zweite Zeile.',
    routine: ['stressiger Morgen', ['wie spät ist es', 'was steht morgen im Kalender']],
  },
} as const;

/**
 * A context in which every phrase has one right answer: a timer, an alarm, a reminder, a list, a note and a fact are there.
 * @param language of what is stored, such as the timer "pasta" or "Nudeln"
 */
export function makeFixedContext(now = FIXED_NOW, language: IntentLanguage = 'en'): FixedContext {
  const nothing = () => undefined;
  const stored = STORED[language];
  const agenda = new Agenda(new VirtualClock(), {
    onChange: nothing,
    onRing: nothing,
    onSilence: nothing,
    onMissed: nothing,
  });
  const at = (day: number, hour: number) => new Date(2026, 2, day, hour).getTime() - FIXED_NOW.getTime();
  agenda.add({ kind: 'timer', label: stored.timer, durationMs: 600_000, dueAtMs: 360_000 });
  agenda.add({ kind: 'alarm', label: '', dueAtMs: at(5, 7) });
  agenda.add({ kind: 'reminder', label: stored.reminder, dueAtMs: at(4, 18) });
  const notebook = new Notebook();
  notebook.setList(stored.list[0], [...stored.list[1]]);
  notebook.setNotes([stored.note]);
  const facts = new Facts();
  facts.add(stored.fact, FIXED_NOW.getTime());
  let stopwatchMs = 0;
  const stopwatch = new Stopwatch(() => stopwatchMs);
  stopwatch.start();
  stopwatchMs = 90_000;
  const opened: string[] = [];
  return {
    now: () => new Date(now),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    agenda,
    notebook,
    facts,
    user: new UserProfile(),
    stopwatch,
    system: {
      battery: () => ({ percent: 80, charging: true }),
      disk: () => ({ freeBytes: 120e9, totalBytes: 500e9 }),
      memory: () => ({ freeBytes: 10e9, totalBytes: 16e9 }),
      address: () => '192.168.1.20',
      uptimeMs: () => 7_800_000,
    },
    sound: { hasVolume: true, setLevel: nothing, changeLevel: nothing, step: nothing },
    players: fixedPlayers(),
    music: fixedMusic,
    random: () => 0.3,
    deck: new Deck(() => 0.3),
    currencyRates: { USD: 1.08, GBP: 0.85, JPY: 162, CHF: 0.95 },
    openTargets: {
      'youtube.com': 'https://www.youtube.com',
      'wikipedia.org': 'https://www.wikipedia.org',
      'github.com': 'https://github.com',
      [stored.calculator]: 'gnome-calculator',
    },
    open: (target) => opened.push(target),
    computer: fixedComputer(language),
    consents: { of: () => 'allowed', decide: nothing },
    quiet: { isOn: false, until: undefined, start: nothing, end: nothing },
    searchUrl: 'https://search.example.org/?q=%s',
    online: fixedOnline(now, language),
    calendars: fixedCalendars(language),
    desktopText: { read: async () => ({ kind: 'text', text: stored.marked, isCut: false }) },
    reader: new Reader(),
    dictator: { problem: undefined, isActive: false, start: nothing },
    routines: new Routines({ [stored.routine[0]]: { steps: [...stored.routine[1]] } }),
    opened,
  };
}
