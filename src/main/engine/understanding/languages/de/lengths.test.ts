import { describe, expect, test } from 'vitest';
import { tokenize } from '../../grammar/tokenize.ts';
import { readValue } from '../../read-value.ts';
import type { ValueKind } from '../../value-kinds.ts';
import { german } from './index.ts';

const NOW = Date.parse('2026-03-04T15:04:00Z');
const read = (kind: ValueKind, text: string) =>
  readValue(kind, text, { language: 'de', nowMs: NOW, utcOffsetMinutes: 60 });

/** The ordinal that all words of a text are. */
function ordinal(text: string): number | undefined {
  const tokens = tokenize(text);
  const whole = german
    .parse(tokens, { nowMs: NOW })[0]
    ?.filter(({ kind, to }) => kind === 'ordinal' && to === tokens.length);
  return whole?.sort((a, b) => a.cost - b.cost)[0]?.value as number | undefined;
}

describe('numbers', () => {
  test.each([
    ['null', 0],
    ['eins', 1],
    ['zwo', 2],
    ['zwölf', 12],
    ['zwoelf', 12],
    ['siebzehn', 17],
    ['einundzwanzig', 21],
    ['dreißig', 30],
    ['dreissig', 30],
    ['fünfunddreißig', 35],
    ['zweiundvierzig', 42],
    ['zwoundvierzig', 42],
    ['ein und zwanzig', 21],
    ['hundert', 100],
    ['einhundert', 100],
    ['hundertfünf', 105],
    ['hundertundeins', 101],
    ['dreihundertfünf', 305],
    ['drei hundert fünf', 305],
    ['tausend', 1000],
    ['zwotausend', 2000],
    ['zweitausendsechsundzwanzig', 2026],
    ['neunzehnhundertneunundachtzig', 1989],
    ['zwölftausenddreihundertfünfundvierzig', 12_345],
    ['zwei tausend', 2000],
    ['hunderttausend', 100_000],
    ['eine Million', 1e6],
    ['zwei Millionen', 2e6],
    ['1,5 Millionen', 1.5e6],
    ['anderthalb Millionen', 1.5e6],
    ['drei Milliarden', 3e9],
    ['eine Million zweihunderttausend', 1_200_000],
    ['1.000', 1000],
    ['1.234.567', 1_234_567],
    ['1.234,5', 1234.5],
    ['1,5', 1.5],
    ['0,75', 0.75],
    ['zwei Komma fünf', 2.5],
    ['drei Komma eins vier', 3.14],
    ['null Komma null fünf', 0.05],
    ['minus fünf', -5],
    ['-5', -5],
    ['minus zwei Komma fünf', -2.5],
    ['zweieinhalb', 2.5],
    ['dreieinhalb', 3.5],
    ['zwei einhalb', 2.5],
    ['anderthalb', 1.5],
    ['eineinhalb', 1.5],
    ['ein Dutzend', 12],
    ['ein paar', 3],
    ['drei und ein halb', 3.5],
  ])('%s', (text, value) => {
    expect(read('number', text)).toMatchObject({ value, unexplained: [] });
  });

  test.each([
    ['20 Prozent', 20],
    ['20%', 20],
    ['zwölf Prozent', 12],
    ['2,5 %', 2.5],
    ['hundert Prozent', 100],
    ['ein Prozent', 1],
    ['minus drei Prozent', -3],
    ['die Hälfte', 50],
  ])('%s', (text, value) => {
    expect(read('percent', text)).toMatchObject({ value, unexplained: [] });
  });

  test.each([
    ['erste', 1],
    ['ersten', 1],
    ['erster', 1],
    ['1.', 1],
    ['zweites', 2],
    ['zwote', 2],
    ['dritten', 3],
    ['siebte', 7],
    ['siebente', 7],
    ['achter', 8],
    ['zwölften', 12],
    ['dreizehnte', 13],
    ['zwanzigsten', 20],
    ['einundzwanzigster', 21],
    ['dreißigste', 30],
    ['dreissigste', 30],
    ['einunddreißigsten', 31],
    ['31.', 31],
    ['hundertste', 100],
    ['fuenfte', 5],
  ])('%s', (text, value) => {
    expect(ordinal(text)).toBe(value);
  });

  test.each(['erst', 'letzte', 'Liste', 'Bett', 'kosten', 'gestern', 'weiter', 'mitten'])(
    'no ordinal in %s',
    (text) => {
      expect(ordinal(text)).toBeUndefined();
    },
  );
});

const [SEC, MIN, HOUR, DAY] = [1000, 60_000, 3_600_000, 86_400_000];

test.each([
  ['fünf Minuten', 5 * MIN],
  ['5 min', 5 * MIN],
  ['5min', 5 * MIN],
  ['fuenf Minuten', 5 * MIN],
  ['90 Sek', 90 * SEC],
  ['90 sek.', 90 * SEC],
  ['30s', 30 * SEC],
  ['2 Std', 2 * HOUR],
  ['2 Std. 30 Min.', 2.5 * HOUR],
  ['2h', 2 * HOUR],
  ['2h30', 2.5 * HOUR],
  ['2h 30min', 2.5 * HOUR],
  ['1h30m', 1.5 * HOUR],
  ['eine Minute', MIN],
  ['einer Minute', MIN],
  ['eine Stunde', HOUR],
  ['ne Stunde', HOUR],
  ['ein Stunde', HOUR],
  ['einer Stunde', HOUR],
  ['1 Stunde', HOUR],
  ['anderthalb Stunden', 1.5 * HOUR],
  ['eineinhalb Stunden', 1.5 * HOUR],
  ['ein einhalb Stunden', 1.5 * HOUR],
  ['zweieinhalb Stunden', 2.5 * HOUR],
  ['zwei und eine halbe Stunde', 2.5 * HOUR],
  ['eine und eine halbe Stunde', 1.5 * HOUR],
  ['dreieinhalb Minuten', 3.5 * MIN],
  ['eine halbe Stunde', 30 * MIN],
  ['einer halben Stunde', 30 * MIN],
  ['halbe Stunde', 30 * MIN],
  ["'ne halbe Stunde", 30 * MIN],
  ['ne halbe Stunde', 30 * MIN],
  ['eine halbe Minute', 30 * SEC],
  ['einen halben Tag', 12 * HOUR],
  ['½ Stunde', 30 * MIN],
  ['1/2 Stunde', 30 * MIN],
  ['1/2stunde', 30 * MIN],
  ['1 1/2 Stunden', 1.5 * HOUR],
  ['3/4 Stunde', 45 * MIN],
  ['1½ Stunden', 1.5 * HOUR],
  ['eine Viertelstunde', 15 * MIN],
  ['einer Viertelstunde', 15 * MIN],
  ['viertel Stunde', 15 * MIN],
  ['eine viertel Stunde', 15 * MIN],
  ['eine Dreiviertelstunde', 45 * MIN],
  ['einer Dreiviertelstunde', 45 * MIN],
  ['dreiviertel Stunde', 45 * MIN],
  ['drei viertel Stunden', 45 * MIN],
  ['drei Viertelstunden', 45 * MIN],
  ['fünf Viertelstunden', 75 * MIN],
  ['eine Stunde und zwanzig Minuten', 80 * MIN],
  ['eine Stunde zwanzig', 80 * MIN],
  ['eine Stunde und zwanzig', 80 * MIN],
  ['fünf Minuten dreißig', 330 * SEC],
  ['fünf Minuten und dreißig Sekunden', 330 * SEC],
  ['zwei Stunden, fünf Minuten und zehn Sekunden', 2 * HOUR + 5 * MIN + 10 * SEC],
  ['zwei Stunden und eine halbe', 2.5 * HOUR],
  ['eine Stunde und eine halbe Minute', HOUR + 30 * SEC],
  ['eine Stunde und eine Viertelstunde', 75 * MIN],
  ['ungefähr zehn Minuten', 10 * MIN],
  ['etwa eine Stunde', HOUR],
  ['genau drei Minuten', 3 * MIN],
  ['circa 20 Minuten', 20 * MIN],
  ['ca. 20 Minuten', 20 * MIN],
  ['exakt 5,5 Stunden', 5.5 * HOUR],
  ['so etwa zehn Minuten', 10 * MIN],
  ['eine gute Stunde', HOUR],
  ['eine knappe Stunde', HOUR],
  ['weitere zehn Minuten', 10 * MIN],
  ['noch zehn Minuten', 10 * MIN],
  ['zehn Minuten mehr', 10 * MIN],
  ['ein paar Minuten', 3 * MIN],
  ['ein Dutzend Minuten', 12 * MIN],
  ['zwei Minuten lang', 2 * MIN],
  ['zehnminütig', 10 * MIN],
  ['fünfminütigen', 5 * MIN],
  ['30-minütigen', 30 * MIN],
  ['zweistündiges', 2 * HOUR],
  ['halbstündig', 30 * MIN],
  ['dreitägiger', 3 * DAY],
  ['zehnsekündigen', 10 * SEC],
  ['ein Tag', DAY],
  ['zwei Tagen', 2 * DAY],
  ['eines Tages', DAY],
  ['14 Tage', 14 * DAY],
  ['zwei Wochen', 14 * DAY],
  ['einer Woche', 7 * DAY],
  ['einem Monat', 30 * DAY],
  ['eines Monats', 30 * DAY],
  ['drei Monaten', 90 * DAY],
  ['ein Quartal', 90 * DAY],
  ['ein Vierteljahr', 90 * DAY],
  ['ein halbes Jahr', 182.5 * DAY],
  ['einem halben Jahr', 182.5 * DAY],
  ['einem Jahr', 365 * DAY],
  ['zwei Jahre', 730 * DAY],
  ['anderthalb Jahre', 547.5 * DAY],
  ['ein Jahrzehnt', 3650 * DAY],
])('%s', (text, value) => {
  expect(read('duration', text)).toMatchObject({ value, unexplained: [] });
});
