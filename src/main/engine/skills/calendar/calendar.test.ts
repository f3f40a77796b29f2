import { expect, test } from 'vitest';
import type { Consent } from '../../../../shared/engine/online-services.ts';
import { type ErrorCode, HarkError } from '../../../../shared/errors.ts';
import type { CalendarReader, CalendarReading } from '../../calendar/calendars.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { eventIsNear } from './en/replies.ts';

interface World {
  calendars?: Partial<CalendarReader>;
  consent?: Consent;
}

function open({ calendars = {}, consent = 'allowed' }: World = {}) {
  const context = makeFixedContext();
  const dialogue = new Dialogue(SKILLS, {
    ...context,
    calendars: { ...context.calendars, ...calendars },
    online: { ...context.online, consentTo: () => consent },
  });
  const talk = async (sentence: string) => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return dialogue.lookUp(plan, new AbortController().signal);
  };
  return { context, talk, said: async (sentence: string) => (await talk(sentence)).replyText };
}

const reading = (
  events: CalendarReading['events'],
  ...problems: [string, ErrorCode, number?][]
): Partial<CalendarReader> => ({
  read: async () => ({
    events,
    problems: problems.map(([name, code, ageMs]) => ({
      name,
      failure: new HarkError(code, 'as tested'),
      ...(ageMs !== undefined && { ageMs }),
    })),
  }),
});

test('goes on with another day, and tells where an event is and how long it takes', async () => {
  const { said } = open();
  await said("What's on today?");
  expect(await said('And tomorrow?')).toBe('Tomorrow: Standup at 9:30 AM and Dentist at 2:00 PM.');
  expect(await said('When is my dentist appointment?')).toBe('Dentist is at 2:00 PM tomorrow.');
  expect(await said('Where is it?')).toBe('Dentist is at 12 High Street.');
  expect(await said('How long does it take?')).toBe('Dentist takes 1 hour.');
});

test('says that it cannot write, and reminds instead after a yes, which can be undone', async () => {
  const { said, context } = open();
  expect(await said('Add lunch with Sam to my calendar for Friday at noon.')).toMatch(
    /^I can only read your calendar\. /,
  );
  const reminders = () => context.agenda.of('reminder').map(({ label }) => label);
  expect(reminders()).toEqual(['call mom']);
  expect(await said('Yes.')).toBe('All right, I will remind you.');
  expect(reminders()).toEqual(['call mom', 'lunch with Sam']);
  await said('Undo that.');
  expect(reminders()).toEqual(['call mom']);
});

test('without a calendar says how to name one, and leaves it to a language model with tools', async () => {
  const { talk } = open({ calendars: { isSetUp: false } });
  for (const sentence of ["What's on today?", 'Clear my calendar.', 'Schedule a meeting with Sam.']) {
    expect(await talk(sentence)).toMatchObject({
      replyText: 'I know no calendar of yours yet. You can name one in the settings, under Services.',
      isBetterAskedOfModel: true,
    });
  }
});

test('what is in the calendar is private', async () => {
  const { talk } = open();
  for (const sentence of ["What's on today?", 'Am I free at five?', 'When is my dinner with Anna?', 'Where is it?']) {
    expect(await talk(sentence)).toMatchObject({ isPrivate: true });
  }
});

test('asks no server after a no, and says how to allow it', async () => {
  let isAsked = false;
  const read = async () => {
    isAsked = true;
    return { events: [], problems: [] };
  };
  const { said } = open({ consent: 'refused', calendars: { host: 'cloud.example', read } });
  expect(await said("What's on today?")).toBe(
    'To read your calendar I would have to ask cloud.example, and you do not want that. You can allow it in the settings, under Services.',
  );
  expect(isAsked).toBe(false);
});

test.each([
  ['CALENDAR_MISSING', 'I cannot find the calendar work.ics.'],
  ['CALENDAR_SIGN_IN', 'I need another password for the calendar work.ics.'],
  ['CALENDAR_INVALID', 'I cannot read the calendar work.ics.'],
  ['CALENDAR_TOO_LARGE', 'It takes too long to read the calendar work.ics.'],
  ['REMOTE_UNREACHABLE', 'I cannot reach the calendar work.ics.'],
  ['REMOTE_TIMEOUT', 'It takes too long to get the calendar work.ics.'],
] as const)('a calendar that fails with %s is told of', async (code, reply) => {
  const { talk } = open({ calendars: reading([], ['work.ics', code]) });
  expect(await talk("What's on today?")).toMatchObject({ replyText: reply, failure: { code } });
});

test('an old copy is told of with its age', async () => {
  const events = (await makeFixedContext().calendars.read(new AbortController().signal)).events;
  const { said } = open({ calendars: reading(events, ['cloud.example', 'REMOTE_TIMEOUT', 3 * 3_600_000]) });
  expect(await said("What's on tomorrow?")).toBe(
    "I can't reach cloud.example now, so this is 3 hours old. Tomorrow: Standup at 9:30 AM and Dentist at 2:00 PM.",
  );
});

test('does not claim to know days that are not read', async () => {
  const { said } = open();
  expect(await said('What is on my calendar on March 4th 2019?')).toBe(
    'I know your calendar from a month ago to a year ahead.',
  );
});

test('tells the first of many events, and how many more there are', async () => {
  const at = (minute: number) => new Date(2026, 2, 5, 8, minute).getTime();
  const events = Array.from({ length: 9 }, (_, index) => ({
    title: `Call ${index}`,
    startMs: at(index),
    endMs: at(index + 1),
    isAllDay: false,
    isBusy: true,
  }));
  const { said } = open({ calendars: reading(events) });
  expect(await said("What's on tomorrow?")).toMatch(
    /^Tomorrow: Call 0 at 8:00 AM, .* and Call 5 at 8:05 AM\. And 3 more\.$/,
  );
});

test.each([
  [10, 'In 10 minutes: Dentist, at High Street.'],
  [1, 'In 1 minute: Dentist, at High Street.'],
  [0, 'Now: Dentist, at High Street.'],
  [-5, 'Dentist, at High Street: it began 5 minutes ago.'],
])('is told %s minutes before it', (minutes, text) => {
  expect(eventIsNear({ title: 'Dentist', place: 'High Street' }, minutes)).toBe(text);
});
