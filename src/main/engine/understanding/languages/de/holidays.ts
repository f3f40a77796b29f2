import { easter, GRAIN_MS, orthodoxEaster, utc, type WallMs } from '../../time/calendar.ts';
import { dateIn } from '../../time/foreign-calendar.ts';
import { nthWeekdayOfMonth } from '../../time/time-pattern.ts';
import { spellings } from './spelling.ts';

type DateOf = (year: number) => WallMs | undefined;

const on = (month: number, day: number) => (year: number) => utc(year, month - 1, day);
const nth = (month: number, count: number, weekday: number) => (year: number) =>
  nthWeekdayOfMonth(year, month - 1, count, weekday);
const fromEaster = (days: number) => (year: number) => easter(year) + days * GRAIN_MS.day;
const [MONDAY, WEDNESDAY, THURSDAY, SUNDAY] = [0, 2, 3, 6] as const;
const after = (days: number, dateOf: DateOf) => (year: number) => {
  const ms = dateOf(year);
  return ms === undefined ? undefined : ms + days * GRAIN_MS.day;
};
/** The fourth Sunday of Advent is the last one before Christmas. */
const advent = (count: number) => (year: number) => {
  const christmas = utc(year, 11, 25);
  const days = new Date(christmas).getUTCDay() || 7;
  return christmas - (days + 7 * (4 - count)) * GRAIN_MS.day;
};
const hebrew = (month: string, day: number) => after(-1, dateIn('hebrew', month, day));
const islamic = (month: string, day: number) => dateIn('islamic-civil', month, day);
/** The Wednesday before the last Sunday of the church year. */
const repentance: DateOf = (year) => (advent(1)(year) as WallMs) - 11 * GRAIN_MS.day;

/** Holidays by their names, as they are said in Germany, Austria and Switzerland. */
const HOLIDAYS: readonly (readonly [names: string, dateOf: DateOf, days?: number])[] = [
  ['neujahr|neujahrstag', on(1, 1)],
  ['silvester|sylvester|silvesterabend', on(12, 31)],
  ['heilige drei könige|dreikönigstag|dreikönig|heilig drei könig', on(1, 6)],
  ['valentinstag', on(2, 14)],
  ['weltfrauentag|frauentag|internationaler frauentag', on(3, 8)],

  ['tag der arbeit|maifeiertag', on(5, 1)],
  ['schweizer nationalfeiertag|bundesfeiertag', on(8, 1)],
  ['mariä himmelfahrt|maria himmelfahrt', on(8, 15)],
  ['tag der deutschen einheit|nationalfeiertag', on(10, 3)],
  ['österreichischer nationalfeiertag', on(10, 26)],
  ['halloween', on(10, 31)],
  ['reformationstag', on(10, 31)],
  ['allerheiligen', on(11, 1)],
  ['allerseelen', on(11, 2)],
  ['sankt martin|martinstag|st martin', on(11, 11)],
  ['nikolaus|nikolaustag|sankt nikolaus', on(12, 6)],
  ['heiligabend|heiliger abend|heiligen abend|weihnachtsabend', on(12, 24)],
  ['weihnachten|weihnachtstag|erster weihnachtstag|erster weihnachtsfeiertag', on(12, 25)],
  ['zweiter weihnachtstag|zweiter weihnachtsfeiertag|stephanstag|stefanitag', on(12, 26)],
  ['erster advent|1 . advent', advent(1)],
  ['zweiter advent|2 . advent', advent(2)],
  ['dritter advent|3 . advent', advent(3)],
  ['vierter advent|4 . advent', advent(4)],
  ['totensonntag|ewigkeitssonntag', after(-7, advent(1))],
  ['volkstrauertag', after(-14, advent(1))],
  ['buß - und bettag|buß und bettag|bußtag', repentance],
  ['muttertag', nth(5, 2, SUNDAY)],
  ['vatertag|herrentag|männertag', fromEaster(39)],
  ['erntedankfest|erntedank', nth(10, 1, SUNDAY)],
  ['thanksgiving', nth(11, 4, THURSDAY)],
  ['black friday', after(1, nth(11, 4, THURSDAY))],
  ['cyber monday', after(4, nth(11, 4, THURSDAY))],
  ['labor day', nth(9, 1, MONDAY)],
  ['sekretärinnentag', nth(4, -1, WEDNESDAY)],
  ['weiberfastnacht|altweiber|weiberfasching|schmotziger donnerstag', fromEaster(-52)],
  ['rosenmontag', fromEaster(-48)],
  ['fastnacht|faschingsdienstag|fastnachtsdienstag|karnevalsdienstag|veilchendienstag|fasching', fromEaster(-47)],
  ['aschermittwoch', fromEaster(-46)],
  ['palmsonntag', fromEaster(-7)],
  ['gründonnerstag', fromEaster(-3)],
  ['karfreitag', fromEaster(-2)],
  ['karsamstag|ostersamstag', fromEaster(-1)],
  ['ostern|ostersonntag', fromEaster(0)],
  ['ostermontag', fromEaster(1)],
  ['weißer sonntag|weißen sonntag', fromEaster(7)],
  ['christi himmelfahrt|himmelfahrt|auffahrt|himmelfahrtstag', fromEaster(39)],
  ['pfingsten|pfingstsonntag', fromEaster(49)],
  ['pfingstmontag', fromEaster(50)],
  ['fronleichnam', fromEaster(60)],
  ['orthodoxes ostern', orthodoxEaster],
  ['chinesisches neujahr|chinesisches neujahrsfest|chinesischen neujahr', dateIn('chinese', 'First Month', 1)],
  ['rosch haschana', hebrew('Tishri', 1), 3],
  ['jom kippur', hebrew('Tishri', 10)],
  ['chanukka', hebrew('Kislev', 25), 8],
  ['pessach', hebrew('Nisan', 15), 8],
  ['ramadan', islamic('Ramadan', 1), 30],
  ['zuckerfest|fest des fastenbrechens', islamic('Shawwal', 1)],
  ['opferfest', islamic('Dhuʻl-Hijjah', 10)],
];

/** "Der zweite Advent", "am zweiten Advent" */
function withOrdinalForms(name: string): string[] {
  const [, stem, rest] = /^(erst|zweit|dritt|viert)er (.+)$/.exec(name) ?? [];
  return stem === undefined ? [name] : ['er', 'e', 'en'].map((ending) => `${stem}${ending} ${rest}`);
}

/** Each name of a holiday with its date in a year. */
export const HOLIDAY_NAMES = HOLIDAYS.flatMap(([names, dateOf, days = 1]) =>
  spellings(names.split('|').flatMap(withOrdinalForms)).map((name) => ({ words: name.split(' '), dateOf, days })),
);
