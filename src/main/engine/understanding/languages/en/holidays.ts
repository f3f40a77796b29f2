import { easter, GRAIN_MS, orthodoxEaster, utc, type WallMs } from '../../time/calendar.ts';
import { dateIn } from '../../time/foreign-calendar.ts';
import { nthWeekdayOfMonth } from '../../time/time-pattern.ts';

const on = (month: number, day: number) => (year: number) => utc(year, month - 1, day);
const nth = (month: number, count: number, weekday: number) => (year: number) =>
  nthWeekdayOfMonth(year, month - 1, count, weekday);
const fromEaster = (days: number) => (year: number) => easter(year) + days * GRAIN_MS.day;
const [MONDAY, WEDNESDAY, THURSDAY, SUNDAY] = [0, 2, 3, 6] as const;
const after = (days: number, dateOf: (year: number) => WallMs | undefined) => (year: number) => {
  const ms = dateOf(year);
  return ms === undefined ? undefined : ms + days * GRAIN_MS.day;
};
/** Days of the Jewish calendar begin in the evening before. */
const hebrew = (month: string, day: number) => after(-1, dateIn('hebrew', month, day));
const islamic = (month: string, day: number) => dateIn('islamic-civil', month, day);

/** The Friday before a day. */
const fridayBefore = (dateOf: (year: number) => WallMs | undefined) => (year: number) => {
  const ms = dateOf(year);
  return ms === undefined ? undefined : ms - (((new Date(ms).getUTCDay() + 1) % 7) + 1) * GRAIN_MS.day;
};

/** Holidays by their names, apostrophes left out. */
const HOLIDAYS: readonly (readonly [names: string, dateOf: (year: number) => WallMs | undefined, days?: number])[] = [
  ["new year's day|new years day|new year|new year's|new years", on(1, 1)],
  ["new year's eve|new years eve", on(12, 31)],
  ['epiphany|three kings day', on(1, 6)],
  ['groundhog day', on(2, 2)],
  ["valentine's day|valentines day|valentine day|valentine's|valentines", on(2, 14)],
  [
    "saint patrick's day|saint patricks day|st patrick's day|st patricks day|saint paddy's day|st paddy's day",
    on(3, 17),
  ],
  ["april fools|april fool's day|april fools day|april fools' day", on(4, 1)],
  ['earth day', on(4, 22)],
  ['may day|labour day uk', on(5, 1)],
  ['independence day|fourth of july', on(7, 4)],
  ['bastille day', on(7, 14)],
  ["halloween|hallowe'en", on(10, 31)],
  ["all saints day|all saints' day|all saint's day|all hallows", on(11, 1)],
  ["all souls day|all souls' day", on(11, 2)],
  ['guy fawkes night|bonfire night|guy fawkes day', on(11, 5)],
  ["veterans day|veteran's day|remembrance day|armistice day", on(11, 11)],
  ['saint nicholas day|st nicholas day', on(12, 6)],
  ['christmas eve|xmas eve', on(12, 24)],
  ['christmas|christmas day|xmas|xmas day', on(12, 25)],
  ["boxing day|saint stephen's day|st stephen's day", on(12, 26)],
  [
    "martin luther king day|martin luther king's day|martin luther king jr day|martin luther king jr . day|mlk day|mlk jr day|mlk jr . day",
    nth(1, 3, MONDAY),
  ],
  ["presidents day|president's day|presidents' day|washington's birthday", nth(2, 3, MONDAY)],
  ["mother's day|mothers day", nth(5, 2, SUNDAY)],
  ['memorial day', nth(5, -1, MONDAY)],
  ["father's day|fathers day", nth(6, 3, SUNDAY)],
  ['labor day|labour day', nth(9, 1, MONDAY)],
  ['columbus day|indigenous peoples day', nth(10, 2, MONDAY)],
  ["boss's day|boss day|bosses day", on(10, 16)],
  ['thanksgiving|thanksgiving day', nth(11, 4, THURSDAY)],
  ['black friday', (year) => nthWeekdayOfMonth(year, 10, 4, THURSDAY) + GRAIN_MS.day],
  ['cyber monday', (year) => nthWeekdayOfMonth(year, 10, 4, THURSDAY) + 4 * GRAIN_MS.day],
  ['mardi gras|shrove tuesday|pancake day|fat tuesday', fromEaster(-47)],
  ['ash wednesday', fromEaster(-46)],
  ['palm sunday', fromEaster(-7)],
  ['maundy thursday|covenant thursday|covenant thu', fromEaster(-3)],
  ['good friday', fromEaster(-2)],
  ['easter|easter sunday|easter day', fromEaster(0)],
  ['easter monday', fromEaster(1)],
  ['ascension day|ascension', fromEaster(39)],
  ['pentecost|whit sunday|white sunday', fromEaster(49)],
  ['whit monday|pentecost monday', fromEaster(50)],
  ['corpus christi', fromEaster(60)],
  ['world vegan day', on(11, 1)],
  [
    "king's day|kings day|koningsdag",
    (year) => (new Date(utc(year, 3, 27)).getUTCDay() === 0 ? utc(year, 3, 26) : utc(year, 3, 27)),
  ],
  [
    "chinese new year|chinese new year's day|chinese new years|chinese lunar new year|chinese lunar new year's day|lunar new year",
    dateIn('chinese', 'First Month', 1),
  ],
  ['rosh hashanah|rosh hashana', hebrew('Tishri', 1), 3],
  ['yom kippur', hebrew('Tishri', 10)],
  ['sukkot|sukkoth', hebrew('Tishri', 15), 8],
  ['hanukkah|hanukah|hannukkah|chanukah', hebrew('Kislev', 25), 8],
  ['tu bishvat|tu bishevat', hebrew('Shevat', 15)],
  ['purim', (year) => hebrew('Adar', 14)(year) ?? hebrew('Adar II', 14)(year)],
  ['passover|pesach', hebrew('Nisan', 15), 8],
  ['yom hashoah', hebrew('Nisan', 27)],
  ["lag b'omer|lag baomer", hebrew('Iyar', 18)],
  ['shavuot', hebrew('Sivan', 6), 3],
  ['ramadan', islamic('Ramadan', 1), 30],
  ['laylat al - qadr|night of power', islamic('Ramadan', 27)],
  ["jumu'atul - wida|jamat ul - vida|jumuatul - wida|jumat - ul - wida", fridayBefore(islamic('Shawwal', 1))],
  ['eid al - fitr|eid', islamic('Shawwal', 1)],
  ['eid al - adha|id ul - adha|bakr id|sacrifice feast', islamic('Dhuʻl-Hijjah', 10)],
  ['mawlid|mawlid al - nabawi', after(-1, islamic('Rabiʻ I', 12))],
  ["isra and mi'raj|the prophet's ascension", islamic('Rajab', 27)],
  ['islamic new year', islamic('Muharram', 1)],
  ['orthodox easter', orthodoxEaster],
  ['orthodox good friday|orthodox great friday', after(-2, orthodoxEaster)],
  ['clean monday', after(-48, orthodoxEaster)],
  ['administrative professionals day|secretaries day', (year) => nthWeekdayOfMonth(year, 3, -1, WEDNESDAY)],
];

/** Each name of a holiday with its date in a year. */
export const HOLIDAY_NAMES = HOLIDAYS.flatMap(([names, dateOf, days = 1]) =>
  names.split('|').map((name) => ({ words: name.split(' '), dateOf, days })),
);
