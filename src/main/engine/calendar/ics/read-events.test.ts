import { describe, expect, test } from 'vitest';
import { calendarOf } from '../testing/ics.ts';
import { decodeCalendar } from './decode.ts';
import { readEvents } from './read-events.ts';

const SPAN = { fromMs: Date.UTC(2026, 1, 1), toMs: Date.UTC(2027, 2, 1) };
const ZONE = 'Europe/Berlin';

const read = (text: string, span = SPAN, timeZone = ZONE) => readEvents(text, { span, timeZone });
/** @returns the starts in UTC, such as "2026-03-04 15:00", with the titles where there are several */
const starts = (text: string, span = SPAN, timeZone = ZONE) =>
  read(text, span, timeZone).events.map(({ startMs }) =>
    new Date(startMs).toISOString().slice(0, 16).replace('T', ' '),
  );

describe('times', () => {
  test.each([
    ['UTC', ['DTSTART:20260304T150000Z'], '2026-03-04 15:00'],
    ['a zone of IANA', ['DTSTART;TZID=America/New_York:20260304T150000'], '2026-03-04 20:00'],
    ['a zone of IANA in summer', ['DTSTART;TZID=America/New_York:20260704T150000'], '2026-07-04 19:00'],
    ['a zone of Windows', ['DTSTART;TZID=Pacific Standard Time:20260304T150000'], '2026-03-04 23:00'],
    ['a quoted zone of Windows', ['DTSTART;TZID="W. Europe Standard Time":20260304T150000'], '2026-03-04 14:00'],
    [
      'a zone at the end of a path',
      ['DTSTART;TZID=/mozilla.org/20050126_1/Europe/Paris:20260304T150000'],
      '2026-03-04 14:00',
    ],
    ['a zone that nobody knows', ['DTSTART;TZID=Nowhere:20260304T150000'], '2026-03-04 14:00'],
    ['no zone', ['DTSTART:20260304T150000'], '2026-03-04 14:00'],
    ['an hour that the clocks leave out', ['DTSTART;TZID=Europe/Berlin:20260329T023000'], '2026-03-29 01:30'],
  ])('in %s', (_where, lines, start) => {
    expect(starts(calendarOf([...lines, 'SUMMARY:It']))).toEqual([start]);
  });

  test('without a zone are those of the user, wherever that is', () => {
    expect(starts(calendarOf(['DTSTART:20260304T150000']), SPAN, 'Asia/Tokyo')).toEqual(['2026-03-04 06:00']);
  });

  test('of a zone that the calendar defines itself', () => {
    const zone = [
      ...['BEGIN:VTIMEZONE', 'TZID:Office', 'BEGIN:STANDARD', 'DTSTART:19701025T030000', 'TZOFFSETFROM:+0500'],
      ...['TZOFFSETTO:+0400', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10', 'END:STANDARD', 'BEGIN:DAYLIGHT'],
      ...['DTSTART:19700329T020000', 'TZOFFSETFROM:+0400', 'TZOFFSETTO:+0500'],
      ...['RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3', 'END:DAYLIGHT', 'END:VTIMEZONE'],
    ].join('\r\n');
    const text = calendarOf(['DTSTART;TZID=Office:20260304T150000'], ['DTSTART;TZID=Office:20260704T150000']);
    expect(starts(text.replace('BEGIN:VEVENT', `${zone}\r\nBEGIN:VEVENT`))).toEqual([
      '2026-03-04 11:00',
      '2026-07-04 10:00',
    ]);
  });

  test.each([
    ['DTEND', ['DTSTART:20260304T150000Z', 'DTEND:20260304T163000Z'], 90],
    ['DTEND of another zone', ['DTSTART:20260304T150000Z', 'DTEND;TZID=America/New_York:20260304T113000'], 90],
    ['DURATION', ['DTSTART:20260304T150000Z', 'DURATION:PT1H30M'], 90],
    ['none', ['DTSTART:20260304T150000Z'], 0],
    ['an end before the start', ['DTSTART:20260304T150000Z', 'DTEND:20260304T140000Z'], 0],
    ['a day', ['DTSTART;VALUE=DATE:20260304'], 24 * 60],
    ['days', ['DTSTART;VALUE=DATE:20260304', 'DTEND;VALUE=DATE:20260307'], 3 * 24 * 60],
    ['the day on which the clocks change', ['DTSTART;VALUE=DATE:20260329'], 23 * 60],
  ])('last as long as %s says', (_by, lines, minutes) => {
    const [event] = read(calendarOf(lines)).events;
    expect(((event?.endMs ?? 0) - (event?.startMs ?? 0)) / 60_000).toBe(minutes);
  });
});

describe('series', () => {
  const weekly = ['UID:s', 'DTSTART;TZID=Europe/Berlin:20260302T093000', 'DURATION:PT15M', 'SUMMARY:Standup'];
  const until = { fromMs: SPAN.fromMs, toMs: Date.UTC(2026, 3, 12) };

  test('keep their hour when the clocks change', () => {
    expect(starts(calendarOf([...weekly, 'RRULE:FREQ=WEEKLY']), until)).toEqual([
      ...['2026-03-02 08:30', '2026-03-09 08:30', '2026-03-16 08:30', '2026-03-23 08:30'],
      ...['2026-03-30 07:30', '2026-04-06 07:30'],
    ]);
  });

  test('end by UNTIL and by COUNT', () => {
    expect(starts(calendarOf([...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20260316T083000Z']))).toHaveLength(3);
    expect(starts(calendarOf([...weekly, 'RRULE:FREQ=WEEKLY;UNTIL=20260316']))).toHaveLength(3);
    expect(starts(calendarOf([...weekly, 'RRULE:FREQ=WEEKLY;COUNT=2']))).toHaveLength(2);
  });

  test('leave out what EXDATE names, in any zone and as a day, and add what RDATE names', () => {
    const rule = 'RRULE:FREQ=WEEKLY;COUNT=4';
    const all = ['2026-03-02 08:30', '2026-03-09 08:30', '2026-03-16 08:30', '2026-03-23 08:30'];
    const without = (...exdates: string[]) => starts(calendarOf([...weekly, rule, ...exdates]));
    expect(without('EXDATE;TZID=Europe/Berlin:20260309T093000')).toEqual(all.filter((_, index) => index !== 1));
    expect(without('EXDATE:20260309T083000Z,20260316T083000Z')).toEqual([all[0], all[3]]);
    expect(without('EXDATE;VALUE=DATE:20260309')).toEqual(all.filter((_, index) => index !== 1));
    expect(without('RDATE;TZID=Europe/Berlin:20260303T093000')).toEqual([all[0], '2026-03-03 08:30', ...all.slice(1)]);
  });

  test('have single times that are moved, renamed or cancelled', () => {
    const text = calendarOf(
      [...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4'],
      ['UID:s', 'RECURRENCE-ID;TZID=Europe/Berlin:20260309T093000', 'DTSTART:20260310T120000Z', 'SUMMARY:Late standup'],
      ['UID:s', 'RECURRENCE-ID:20260316T083000Z', 'DTSTART:20260316T083000Z', 'STATUS:CANCELLED'],
    );
    expect(read(text).events.map(({ title, startMs }) => [title, new Date(startMs).getUTCDate()])).toEqual([
      ['Standup', 2],
      ['Late standup', 10],
      ['Standup', 23],
    ]);
  });

  test('change from one time on', () => {
    const text = calendarOf(
      [...weekly, 'RRULE:FREQ=WEEKLY;COUNT=4'],
      [
        'UID:s',
        'RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T083000Z',
        'DTSTART:20260316T100000Z',
        'SUMMARY:Noon standup',
      ],
    );
    expect(starts(text)).toEqual(['2026-03-02 08:30', '2026-03-09 08:30', '2026-03-16 10:00', '2026-03-23 10:00']);
  });

  test('of whole days fall on days, whatever the zone', () => {
    const birthday = ['DTSTART;VALUE=DATE:19600306', 'RRULE:FREQ=YEARLY', 'SUMMARY:Birthday'];
    expect(read(calendarOf(birthday), SPAN, 'America/New_York').events).toEqual([
      expect.objectContaining({ startMs: Date.UTC(2026, 2, 6, 5), endMs: Date.UTC(2026, 2, 7, 5), isAllDay: true }),
    ]);
  });

  test.each([
    [
      'the last Friday of each month',
      'FREQ=MONTHLY;BYDAY=-1FR',
      '20260130T100000Z',
      ['2026-02-27 10:00', '2026-03-27 10:00'],
    ],
    [
      'two days of every second week',
      'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH',
      '20260303T100000Z',
      [
        '2026-03-03 10:00',
        '2026-03-05 10:00',
        '2026-03-17 10:00',
        '2026-03-19 10:00',
        '2026-03-31 10:00',
        '2026-04-02 10:00',
      ],
    ],
  ])('take place on %s', (_when, rule, start, expected) => {
    expect(starts(calendarOf([`DTSTART:${start}`, `RRULE:${rule}`]), until)).toEqual(expected);
  });

  test('without an end, from long ago or every second, take bounded time', () => {
    const text = calendarOf(
      ['DTSTART:19010101T100000Z', 'RRULE:FREQ=DAILY', 'SUMMARY:Daily'],
      ['DTSTART:20200101T000000Z', 'RRULE:FREQ=SECONDLY', 'SUMMARY:Every second'],
      ['DTSTART:20200201T000000Z', 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 'SUMMARY:Never'],
    );
    const day = { fromMs: Date.UTC(2026, 2, 4), toMs: Date.UTC(2026, 2, 5) };
    expect(starts(text, day)).toEqual(['2026-03-04 10:00']);
  });
});

test('reads title and place in one line, folded and escaped, and who is busy', () => {
  const text = calendarOf(
    [
      'DTSTART:20260304T150000Z',
      'SUMMARY:Lunch\\, then\\na wal',
      ' k',
      'LOCATION:12 High Street',
      'TRANSP:TRANSPARENT',
    ],
    ['DTSTART:20260305T150000Z', 'DESCRIPTION:no title'],
  );
  expect(read(text).events).toMatchObject([
    { title: 'Lunch, then a walk', place: '12 High Street', isBusy: false },
    { title: '', isBusy: true },
  ]);
  expect(read(text).events[1]).not.toHaveProperty('place');
});

test('leaves out what is cancelled, outside of the span, or no event', () => {
  const text = calendarOf(
    ['DTSTART:20260304T150000Z', 'STATUS:CANCELLED'],
    ['DTSTART:20200304T150000Z'],
    ['DTSTART:20290304T150000Z'],
  ).replace('END:VCALENDAR', 'BEGIN:VTODO\r\nDTSTART:20260304T150000Z\r\nEND:VTODO\r\nEND:VCALENDAR');
  expect(read(text)).toEqual({ events: [], brokenCount: 0 });
});

test('counts the events that are broken and reads the others', () => {
  const text = calendarOf(
    ['SUMMARY:no start'],
    ['DTSTART:20261399T990000Z'],
    ['this is no line'],
    ['DTSTART:20260304T150000Z'],
  );
  const { events, brokenCount } = read(text);
  expect(events).toHaveLength(1);
  expect(brokenCount).toBeGreaterThanOrEqual(2);
});

test.each([
  ['a page', '<!doctype html><p>Sign in</p>', 'CALENDAR_INVALID'],
  ['nothing', '', 'CALENDAR_INVALID'],
  ['broken events alone', calendarOf(['SUMMARY:no start']), 'CALENDAR_INVALID'],
  [
    'too many events of one year',
    calendarOf(['DTSTART:20260304T000000Z', 'RRULE:FREQ=MINUTELY']),
    'CALENDAR_TOO_LARGE',
  ],
])('%s fails with its code', (_what, text, code) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code }));
});

test('an empty calendar has no events', () => {
  expect(read(calendarOf()).events).toEqual([]);
});

test('reads 100,000 events, of which few are near', () => {
  const event = (index: number) => [
    `DTSTART:${1930 + (index % 100)}0304T1${index % 10}0000Z`,
    `DTEND:${1930 + (index % 100)}0304T1${index % 10}3000Z`,
    `SUMMARY:Event ${index}`,
  ];
  const text = calendarOf(...Array.from({ length: 100_000 }, (_, index) => event(index)));
  expect(read(text).events).toHaveLength(1000);
});

test.each([
  ['UTF-8', Buffer.from('Caf\u00e9')],
  ['UTF-8 with its mark', Buffer.from('\ufeffCaf\u00e9')],
  ['UTF-16', Buffer.from('\ufeffCaf\u00e9', 'utf16le')],
  ['UTF-16, the other way', Buffer.from('\ufeffCaf\u00e9', 'utf16le').swap16()],
  ['an old Windows', Buffer.from('Caf\u00e9', 'latin1')],
])('decodes %s', (_encoding, bytes) => {
  expect(decodeCalendar(bytes)).toBe('Caf\u00e9');
});
