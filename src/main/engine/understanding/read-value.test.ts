import { describe, expect, test } from 'vitest';
import { readValue } from './read-value.ts';
import { VALUE_KINDS, type ValueKind } from './value-kinds.ts';

/** A Wednesday. */
const NOW = '2026-03-04T15:04:00';

function read(kind: ValueKind, text: string, language: 'en' | 'de' = 'en', at = NOW) {
  return readValue(kind, text, { language, nowMs: Date.parse(`${at}Z`), utcOffsetMinutes: 60 });
}

describe('times', () => {
  test.each([
    ['seven tomorrow morning', '2026-03-05T07:00:00'],
    ['6 in the morning', '2026-03-05T06:00:00'],
    ['5 in the afternoon', '2026-03-04T17:00:00'],
    ['7 Friday morning', '2026-03-06T07:00:00'],
    ['ten to seven', '2026-03-04T18:50:00'],
    ['five to nine', '2026-03-04T20:55:00'],
    ['twenty to eight in the morning', '2026-03-05T07:40:00'],
    ['a quarter after seven', '2026-03-04T19:15:00'],
    ['half past six tomorrow evening', '2026-03-05T18:30:00'],
    ['0630', '2026-03-05T06:30:00'],
    ['6 30 AM', '2026-03-05T06:30:00'],
    ['today at 21 15', '2026-03-04T21:15:00'],
    ['quarter past 10pm', '2026-03-04T22:15:00'],
    ['5.30 tomorrow', '2026-03-05T05:30:00'],
    ['this coming Friday', '2026-03-06T00:00:00'],
    ['noon', '2026-03-05T12:00:00'],
    ['midnight', '2026-03-05T00:00:00'],
    ['the 15th', '2026-03-15T00:00:00'],
    ['the first of next month', '2026-04-01T00:00:00'],
    ['the day after tomorrow at 9 pm', '2026-03-06T21:00:00'],
    ['8 Wednesday evening', '2026-03-04T20:00:00'],
    ['Christmas', '2026-12-25T00:00:00'],
    ['Easter', '2026-04-05T00:00:00'],
    ['in one month', '2026-04-04T00:00:00'],
    ['two weeks from Friday', '2026-03-20T00:00:00'],
    ['in a fortnight', '2026-03-18T00:00:00'],
    ['a fortnight from now', '2026-03-18T00:00:00'],
    ['a fortnight from Friday', '2026-03-20T00:00:00'],
    ["in three weeks' time", '2026-03-25T00:00:00'],
    ['at the weekend', '2026-03-06T18:00:00'],
    ['this weekend', '2026-03-06T18:00:00'],
    ['next weekend', '2026-03-13T18:00:00'],
    ['4 PM UTC', '2026-03-04T17:00:00'],
  ])('%s', (text, value) => {
    expect(read('time', text)).toMatchObject({ value, unexplained: [] });
  });

  test('an interval has an end that is not part of it', () => {
    expect(read('time', 'from 9:30 to 11 on Thursday')).toMatchObject({
      value: '2026-03-05T09:30:00',
      until: '2026-03-05T11:01:00',
    });
  });

  test('says what was assumed', () => {
    expect(read('time', '7').assumed).toEqual(['half-of-day', 'day']);
    expect(read('time', '7 am tomorrow').assumed).toEqual([]);
    expect(read('time', 'March 3rd').assumed).toEqual(['year']);
  });

  test('names the words that are no time, and gives no value', () => {
    expect(read('time', 'tomorrow at the station')).toEqual({
      value: null,
      assumed: [],
      unexplained: ['at', 'the', 'station'],
    });
    expect(read('time', 'yesterday on')).toMatchObject({ value: null });
  });
});

describe('durations', () => {
  test.each([
    ['an hour and a half', 5_400_000],
    ['2 hours ten', 7_800_000],
    ['half an hour', 1_800_000],
    ['one hundred and twenty seconds', 120_000],
    ['a couple of minutes', 120_000],
    ['three quarters of an hour', 2_700_000],
    ['1h 30min', 5_400_000],
    ['½ hour', 1_800_000],
    ['2½ hours', 9_000_000],
    ['2 1/2 hours', 9_000_000],
  ])('%s', (text, value) => {
    expect(read('duration', text)).toMatchObject({ value, unexplained: [] });
  });

  test.each([
    ['anderthalb Stunden', 5_400_000],
    ['zweiundneunzig Minuten', 5_520_000],
    ['eine dreiviertel Stunde', 2_700_000],
    ['hundertzwanzig Sekunden', 120_000],
    ['1,5 Stunden', 5_400_000],
    ['1.5 Stunden', 5_400_000],
    ['zweieinhalb Stunden', 9_000_000],
    ['zwei einhalb Stunden', 9_000_000],
    ['fünfeinhalb Minuten', 330_000],
    ['dreieinviertel Stunden', 11_700_000],
    ['2½ Stunden', 9_000_000],
    ['2 1/2 Stunden', 9_000_000],
    ['½ Stunde', 1_800_000],
    ['eine gute Stunde', 3_600_000],
    ['ca. 20 Minuten', 1_200_000],
    ['zirka zwei Stunden', 7_200_000],
    ['paar Minuten', 180_000],
    ['60 Sekunden lang', 60_000],
    ['eine Viertelstunde', 900_000],
    ['ein Vierteljahr', 7_776_000_000],
    ['fünf Minuten dreißig', 330_000],
    ['eine halbe Stunde', 1_800_000],
    ['drei viertel Stunde', 2_700_000],
    ['drei Viertelstunden', 2_700_000],
    ['zwei dreiviertel Stunden', 9_900_000],
  ])('in German: %s', (text, value) => {
    expect(read('duration', text, 'de')).toMatchObject({ value, unexplained: [] });
  });

  test('in German two halves are not two and a half', () => {
    expect(read('duration', 'zwei halbe Stunden', 'de').value).toBeNull();
  });
});

test.each([
  ['nine hundred and ninety nine', 999],
  ['two million three hundred thousand', 2_300_000],
  ['1,250', 1250],
  ['minus forty', -40],
  ['three point one four', 3.14],
])('number: %s', (text, value) => {
  expect(read('number', text)).toMatchObject({ value });
});

test.each([
  ['100m', 100, 'meter'],
  ['60 mph', 60, 'mile per hour'],
  ['60 km/h', 60, 'kilometer per hour'],
  ['20°C', 20, 'celsius'],
  ['minus 40 Celsius', -40, 'celsius'],
  ['5 feet 11', 71, 'inch'],
  ['two and a half cups', 2.5, 'cup'],
  ['a light year', 1, 'light year'],
  ['half a dozen', 6, 'piece'],
])('quantity: %s', (text, value, unit) => {
  expect(read('quantity', text)).toMatchObject({ value, unit });
});

test.each([
  ['5 dollars and 25 cents', 5.25, 'USD'],
  ['twenty quid', 20, 'GBP'],
  ['$16.20', 16.2, 'USD'],
  ['two and a half euros', 2.5, 'EUR'],
])('money: %s', (text, value, currency) => {
  expect(read('money', text)).toMatchObject({ value, currency });
});

test.each([
  ['2 plus 3 times 4', 14],
  ['(2 + 3) * 4', 20],
  ['12/4*3', 9],
  ['2^3^2', 512],
  ['minus two squared', -4],
  ['10 to the 12th power', 1e12],
  ['the square root of eighty-one', 9],
  ['999 times 999 times 999', 997_002_999],
  ['one third times 9', 3],
  ['three quarters of one sixth', 0.125],
  ['30% off 279', 195.3],
  ['80 plus 10 percent', 88],
  ['add 45 to 87 plus 54', 186],
  ['subtract sixty from two hundred and forty four', 184],
])('calculation: %s', (text, value) => {
  expect(read('calculation', text)).toMatchObject({ value });
});

test.each(['', '?!', '('.repeat(3000), 'nine '.repeat(800), 'in '.repeat(900), '9999999999999999999999', '\u0000'])(
  'odd text %# is read without an exception',
  (text) => {
    for (const kind of VALUE_KINDS) expect(read(kind, text)).toHaveProperty('value');
  },
);
