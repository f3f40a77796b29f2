import { HOLIDAY_NAMES } from '../../../understanding/languages/de/holidays.ts';
import { counted, spokenDuration, spokenList, spokenQuantity } from '../../../understanding/languages/de/speak.ts';
import { MONTHS, WEEKDAYS } from '../../../understanding/languages/de/time-words.ts';
import { unitName } from '../../../understanding/languages/de/unit-names.ts';
import type { UnitId } from '../../../understanding/quantities/units.ts';
import { floorTo, type Grain, type WallMs } from '../../../understanding/time/calendar.ts';
import type { DurationValue } from '../../../understanding/time/duration-value.ts';
import type { ClockTimes } from '../clock-times.ts';
import type { dateReplies, NamedDay } from '../en/replies.ts';

type Tense = 'past' | 'present';

/** What is said about days and dates, in German. Times are by the clock on the wall. */
export const germanDateReplies: typeof dateReplies = {
  today: (ms) => `Heute ist ${fullDate(ms)}.`,
  weekdayOf: (ms, tense) => `Der ${dateOf(ms)} ${was(tense)} ein ${weekdayOf(ms)}.`,
  named: (name, ms, tense) => {
    const spoken = beginning(withArticle(titled(name)));
    // "Nächsten Freitag" says the weekday already.
    return `${spoken} ${was(tense)} ${spoken.includes(weekdayOf(ms)) ? `der ${dateOf(ms)}` : fullDate(ms)}.`;
  },
  later: (length, ms) => `In ${lengthOf(length)} ist ${fullDate(ms)}.`,
  ago: (length, ms) => `Vor ${lengthOf(length)} war ${fullDate(ms)}.`,
  daysUntil: (days, day) => untilDay(counted(days, 'Tag', 'Tage'), day),
  weeksUntil: (days, day) => {
    const [weeks, rest] = [Math.floor(days / 7), days % 7];
    const parts = [counted(weeks, 'Woche', 'Wochen'), ...(rest > 0 ? [counted(rest, 'Tag', 'Tage')] : [])];
    return untilDay(spokenList(parts), day);
  },
  amountUntil: (amount, unit, day) => untilDay(`etwa ${amountOf(amount, unit)}`, day),
  timeUntil: (leftMs, ms, nowMs) => {
    const left = spokenDuration(leftMs);
    const day = floorTo(ms, 'day') === floorTo(nowMs, 'day') ? '' : `${weekdayOf(ms)} um `;
    return `Bis ${day}${clockOf(ms)} ${areIt(left)} noch ${left}.`;
  },
  isToday: (day) => `${beginning(nameOf(day))} ist heute.`,
  hasPassed: (day) => `${beginning(nameOf(day))} ist schon vorbei.`,
  daysSince: (days, day) => `${beginning(nameOf(day))} war vor ${days === 1 ? 'einem Tag' : `${days} Tagen`}.`,
  daysBetween: (days, from, to) => `${between(from, to)} ${lie(days)} ${counted(days, 'Tag', 'Tage')}.`,
  amountBetween: (amount, unit, from, to) => `${between(from, to)} ${lie(amount)} ${amountOf(amount, unit)}.`,
  timeBetween: (lengthMs, times) => {
    const length = spokenDuration(lengthMs);
    return `${fromTo(times)} ${areIt(length)} ${length}.`;
  },
  amountBetweenTimes: (amount, unit, times) => {
    const length = amountOf(amount, unit);
    return `${fromTo(times)} ${areIt(length)} ${length}.`;
  },
  yesToday: (ms) => `Ja, heute ist ${fullDate(ms)}.`,
  noToday: (ms) => `Nein, heute ist ${fullDate(ms)}.`,
  yesDay: (day) => `Ja, ${isWhat(day)}.`,
  noDay: (day) => `Nein, ${isWhat(day)}.`,
  month: (ms) => `Wir haben ${format(ms, { month: 'long' })}.`,
  year: (ms) => `Wir haben das Jahr ${new Date(ms).getUTCFullYear()}.`,
  week: (week) => `Wir haben Kalenderwoche ${week}.`,
  weekOf: (day, week) =>
    /\bwoche\b/i.test(day.name ?? '')
      ? `${beginning(nameOf(day))} ist Kalenderwoche ${week}.`
      : `${beginning(nameOf(day))} ist in Kalenderwoche ${week}.`,
  leap: (year) => `Ja, ${year} ist ein Schaltjahr.`,
  notLeap: (year) => `Nein, ${year} ist kein Schaltjahr.`,
  nextLeap: (year) => `Das nächste Schaltjahr ist ${year}.`,
  daysIn: (name, days) => {
    const what = longTime(name);
    return what === undefined ? `Das sind ${days} Tage.` : `${what} hat ${days} Tage.`;
  },
};

const was = (tense: Tense) => (tense === 'past' ? 'war' : 'ist');
const beginning = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
/** "ist es noch 1 Tag", "sind es noch 2 Tage" */
const areIt = (amount: string) => (/^(?:etwa )?1 \p{L}+$/u.test(amount) ? 'ist es' : 'sind es');
const lie = (count: number) => (count === 1 ? 'liegt' : 'liegen');

function format(ms: WallMs, options: Intl.DateTimeFormatOptions): string {
  return new Date(ms).toLocaleString('de-DE', { ...options, timeZone: 'UTC' });
}

const clockOf = (ms: WallMs) => `${format(ms, { hour: 'numeric', minute: '2-digit' }).replace(/^0(?=\d)/, '')} Uhr`;
const fromTo = ({ fromMs, toMs, areDated }: ClockTimes) => {
  const spoken = (ms: WallMs) => (areDated ? `${weekdayOf(ms)} um ${clockOf(ms)}` : clockOf(ms));
  return `Von ${spoken(fromMs)} bis ${spoken(toMs)}`;
};
const amountOf = (amount: number, unit: UnitId) => {
  const rounded = Math.round(amount * 10) / 10;
  return `${spokenQuantity(rounded)} ${unitName(unit, rounded)}`;
};
const weekdayOf = (ms: WallMs) => format(ms, { weekday: 'long' });
const dateOf = (ms: WallMs) => format(ms, { month: 'long', day: 'numeric', year: 'numeric' });
const monthAndDay = (ms: WallMs) => format(ms, { month: 'long', day: 'numeric' });
const fullDate = (ms: WallMs) => `${weekdayOf(ms)}, der ${dateOf(ms)}`;

const nameOf = ({ name, ms }: NamedDay) => (name ? withArticle(titled(name)) : `der ${monthAndDay(ms)}`);

/** "Ostern ist Sonntag, der 5. April 2026", "der 4. Juli ist ein Samstag" */
const isWhat = (day: NamedDay) =>
  day.name ? `${nameOf(day)} ist ${fullDate(day.ms)}` : `der ${dateOf(day.ms)} ist ein ${weekdayOf(day.ms)}`;

/** "Bis zum 4. Juli sind es noch 122 Tage. Das ist ein Samstag." */
function untilDay(amount: string, day: NamedDay): string {
  const isWeekday = day.name !== undefined && titled(day.name).includes(weekdayOf(day.ms));
  const what = isWeekday ? `der ${dateOf(day.ms)}` : day.name ? fullDate(day.ms) : `ein ${weekdayOf(day.ms)}`;
  return `Bis ${toDay(day)} ${areIt(amount)} noch ${amount}. Das ist ${what}.`;
}

function toDay({ name, ms }: NamedDay): string {
  if (!name) return `zum ${monthAndDay(ms)}`;
  const said = titled(name);
  if (/^(?:nächstes|dieses|kommendes) /i.test(said)) return `zum ${said.replace(/^(\S+)s /i, '$1n ')}`;
  return takesArticle(said) || /wochenende/i.test(said) ? `zum ${inDative(said)}` : said;
}

function between(from: NamedDay, to: NamedDay): string {
  const dative = ({ name, ms }: NamedDay) => {
    if (!name) return `dem ${monthAndDay(ms)}`;
    const said = titled(name);
    return takesArticle(said) ? `dem ${inDative(said)}` : said;
  };
  return `Zwischen ${dative(from)} und ${dative(to)}`;
}

/** "Der Tag der Deutschen Einheit", "der Valentinstag": days that are called a day, but no day of the week. */
const isMasculine = (name: string) =>
  /^Tag der /.test(name) || /^(?!.*\s)(?!.*(?:mon|diens|donners|frei|sams|sonn)tag$).*stag$/i.test(name);
const takesArticle = (name: string) => isMasculine(name) || NUMBERED.test(name);
/** "Der zweite Advent", "bis zum zweiten Advent" */
const NUMBERED = /^(erst|zweit|dritt|viert)e[nr]? (?=Advent|Weihnacht)/i;
const withArticle = (name: string) => {
  if (NUMBERED.test(name)) return `der ${name.replace(NUMBERED, '$1e ')}`;
  return isMasculine(name) ? `der ${name}` : name;
};
const inDative = (name: string) => name.replace(NUMBERED, '$1en ');

const HOLIDAY_WORDS = new Set(HOLIDAY_NAMES.flatMap(({ words }) => words));
const SMALL = new Set([
  'der',
  'und',
  '-',
  '.',
  'des',
  'drei',
  'erster',
  'ersten',
  'zweiter',
  'zweiten',
  'dritter',
  'dritten',
  'vierter',
  'vierten',
]);
/** "heute abend", "morgen früh": nouns of time that are written with a capital. */
const NOUNS = new Set(
  'woche wochen tag tage tagen monat monate monaten jahr jahre jahren abend morgen mittag nachmittag vormittag nacht wochenende ende anfang mitte advent'.split(
    ' ',
  ),
);
const isNoun = (word: string) =>
  WEEKDAYS.has(word) || MONTHS.has(word) || NOUNS.has(word) || (HOLIDAY_WORDS.has(word) && !SMALL.has(word));

/** "an heiligabend" → "Heiligabend", "nächsten freitag" → "nächsten Freitag" */
function titled(name: string): string {
  return name
    .replace(
      /^(?:an|zu|zum|zur|bis|am|im|auf) (?:den |dem |der )?(?!(?:kommend|nächst|letzt|vergangen|dies)\p{L}+ )/iu,
      '',
    )
    .replace(/^((?:nächst|kommend|letzt)e)n? (?=wochenende$)/i, '$1s ')
    .replace(/^(?:der|die|das|den|dem) (?!(?:kommend|nächst|letzt|vergangen|dies)\p{L}+ )/iu, '')
    .split(' ')
    .map((word, index) => {
      const plain = word.toLowerCase();
      // "Morgen" that a name begins with is tomorrow.
      return isNoun(plain) && !(index === 0 && plain === 'morgen') ? beginning(word) : word;
    })
    .join(' ');
}

/** Of "im februar", "2028", "dieses jahr" @returns what it is called as a subject; undefined for what has another case */
function longTime(said: string): string | undefined {
  const name = titled(said);
  const [first = '', ...rest] = name.split(' ');
  if (MONTHS.has(first.toLowerCase())) return `Der ${[first, ...rest].join(' ')}`;
  if (/^(?:jahr )?\d{4}$/i.test(name)) return `Das Jahr ${name.replace(/\D/g, '')}`;
  return /^\p{L}+es jahr$/iu.test(name) ? beginning(name) : undefined;
}

/** In the dative, as behind "in" and "vor". */
const UNITS: Readonly<Record<Grain, readonly [one: string, many: string]>> = {
  year: ['einem Jahr', 'Jahren'],
  quarter: ['einem Quartal', 'Quartalen'],
  month: ['einem Monat', 'Monaten'],
  week: ['einer Woche', 'Wochen'],
  day: ['einem Tag', 'Tagen'],
  hour: ['einer Stunde', 'Stunden'],
  minute: ['einer Minute', 'Minuten'],
  second: ['einer Sekunde', 'Sekunden'],
};

function lengthOf({ amounts }: DurationValue): string {
  const grains = Object.keys(UNITS) as Grain[];
  return spokenList(
    grains.flatMap((grain) => {
      const amount = amounts[grain];
      if (amount === undefined) return [];
      const [one, many] = UNITS[grain];
      return [amount === 1 ? one : `${spokenQuantity(amount)} ${many}`];
    }),
  );
}
