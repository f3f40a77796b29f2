/** Sentences that public bug reports of other assistants tell of, each for its kind. Said on Wednesday 4 March 2026 at 15:04. */
import { describe, expect, test } from 'vitest';
import { understandingReport } from './report.ts';
import type { SaidState } from './said-state.ts';

const NOW = new Date(2026, 2, 4, 15, 4);
const PASTA = { name: 'pasta', durationMs: 600_000, remainingMs: 360_000 };
const STATE: SaidState = {
  timers: [PASTA],
  alarms: [{ at: '2026-03-05T07:00' }],
  reminders: [{ at: '2026-03-04T18:00', name: 'call mom' }],
  lists: { shopping: ['milk', 'eggs'] },
};
const MIN = 60_000;

const read = (text: string, state: SaidState = STATE, now = NOW) => understandingReport(text, now, state);
const effectsOf = (text: string, state?: SaidState, now?: Date) =>
  read(text, state, now).effects.map(({ kind, change, name, durationMs, deltaMs, at, weekdays }) =>
    Object.fromEntries(
      Object.entries({ kind, change, name, durationMs, deltaMs, at: at?.slice(0, 16), weekdays }).filter(
        ([, value]) => value !== undefined,
      ),
    ),
  );
const alarm = (at: string, weekdays?: number[]) => ({
  kind: 'alarm',
  change: 'added',
  at,
  ...(weekdays ? { weekdays } : {}),
});
const timer = (minutes: number, name?: string) => ({
  kind: 'timer',
  change: 'added',
  ...(name ? { name } : {}),
  durationMs: minutes * MIN,
});
const changed = (deltaMinutes: number, name = 'pasta') =>
  expect.objectContaining({ kind: 'timer', change: 'changed', name, deltaMs: deltaMinutes * MIN });

test.each([
  'Cancel my order.',
  'Hold on a minute.',
  "I'm free on Friday.",
  'I heard the news.',
  'Leave me alone.',
  'He said stop the car.',
  'My sister wakes me up at six every day.',
])('does nothing about “%s”', (text) => {
  expect(effectsOf(text)).toEqual([]);
});

describe('alarms at the hour that was said', () => {
  test.each([
    ['Set an alarm for seven tomorrow morning.', '2026-03-05T07:00'],
    ['Set an alarm for 6 in the morning.', '2026-03-05T06:00'],
    ['Set an alarm for 5 in the afternoon.', '2026-03-04T17:00'],
    ['Set an alarm for 7 tomorrow.', '2026-03-05T07:00'],
    ['Set an alarm for 7 on Friday.', '2026-03-06T07:00'],
    ['Set an alarm for 7 Friday morning.', '2026-03-06T07:00'],
    ['Set an alarm for ten to seven.', '2026-03-04T18:50'],
    ['Wake me up at five to nine.', '2026-03-05T08:55'],
    ['Set an alarm for twenty to eight in the morning.', '2026-03-05T07:40'],
    ['Set an alarm for a quarter after seven.', '2026-03-04T19:15'],
    ['Set an alarm for 0630.', '2026-03-05T06:30'],
    ['Set an alarm for 6 30 AM.', '2026-03-05T06:30'],
    ['Set an alarm for 1730.', '2026-03-04T17:30'],
    ['Set an alarm for 905.', '2026-03-04T21:05'],
  ])('%s', (text, at) => {
    expect(effectsOf(text)).toEqual([alarm(at)]);
  });

  test.each(['Set an alarm for yesterday at 5.', 'Remind me yesterday at 5 to call.'])('%s has passed', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: 'That has passed.' });
  });

  test('in a night in which the clocks change, it is said', () => {
    const zone = process.env.TZ;
    process.env.TZ = 'America/New_York';
    const { effects, reply } = read('Set an alarm for 2:30 AM.', {}, new Date(2026, 2, 7, 22));
    process.env.TZ = zone;
    expect(effects).toMatchObject([{ at: '2026-03-08T03:30:00' }]);
    expect(reply).toContain('The clocks change');
  });
});

describe('reminders again and again, at an hour whose half of the day nobody said', () => {
  test.each([
    ['Remind me every Friday at three to water the plants.', '2026-03-06T15:00'],
    ['Remind me every day at 8 to take my pills.', '2026-03-05T08:00'],
    ['Remind me every weekday at 5 to go home.', '2026-03-05T17:00'],
  ])('%s', (text, at) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'reminder', at }]);
  });
});

describe('alarms again and again', () => {
  test.each([
    ['Wake me up every Monday and Wednesday at 7 AM.', [1, 3]],
    ['Set an alarm for Monday, Wednesday and Friday at 7 AM.', [1, 3, 5]],
    ['Set an alarm for Monday through Friday at 7 AM.', [1, 2, 3, 4, 5]],
    ['Set an alarm for 6 AM on Saturdays and Sundays.', [0, 6]],
    ['Wake me up every day except weekends at 7 AM.', [1, 2, 3, 4, 5]],
    ['Wake me every day at 7 AM except on Sunday.', [1, 2, 3, 4, 5, 6]],
    ['Wake me up every day at seven except at the weekend.', [1, 2, 3, 4, 5]],
    ['Wake me every day but not on Saturday and Sunday at 7 AM.', [1, 2, 3, 4, 5]],
    ['Wake me up at seven every day but not on Saturday and Sunday.', [1, 2, 3, 4, 5]],
  ])('%s', (text, weekdays) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'alarm', change: 'added', weekdays }]);
  });

  test.each([
    ['Wake me up at seven but not on Saturday.', 'Shall I set an alarm for 7:00 AM every day except Saturday?'],
    ['Wake me up at seven except at the weekend.', 'Shall I set an alarm for 7:00 AM on weekdays?'],
  ])('%s Every day is asked for first.', (text, reply) => {
    expect(read(text)).toMatchObject({ effects: [], asks: true, reply });
  });

  test.each(['Wake me up at seven but not tomorrow.', 'Wake me up every day at seven but not tomorrow.'])(
    '%s One date cannot be taken out.',
    (text) => {
      expect(effectsOf(text)).toEqual([]);
    },
  );

  test.each([
    ['Wake me up every other day at 7.', 'every other day'],
    ['Remind me every two weeks on Monday at 9 to water the plants.', 'every other week on Monday'],
    ['Remind me every month on the 15th at noon to pay the rent.', 'every month on the 15th'],
  ])('%s', (text, often) => {
    const { effects, reply } = read(text);
    expect(effects).toHaveLength(1);
    expect(reply).toContain(often);
  });
});

describe('timers that are spoken of', () => {
  const TWO = { timers: [{ name: 'tea', durationMs: 5 * MIN, remainingMs: 4 * MIN }, PASTA] };
  test.each([
    'How much time is left on my 10 minute timer?',
    'How long is left on the five minute timer?',
    'How much time is remaining?',
    'When will the pasta timer go off?',
    'How long is left on the pasta timer?',
  ])('the question “%s” changes nothing', (text) => {
    const { effects, understood } = read(text);
    expect({ effects, understood }).toEqual({ effects: [], understood: true });
  });

  test.each([
    ['Pause the 10 minute timer.', 'paused'],
    ['Pause the timer.', 'paused'],
    ['Cancel the pasta timer.', 'removed'],
  ])('%s', (text, change) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'timer', change, name: 'pasta' }]);
  });

  test.each(['Cancel the two hour timer.', 'Stop the 3 minute timer.'])('%s There is none.', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: expect.stringMatching(/^There is no timer for/) });
  });

  test('the length tells which of two', () => {
    expect(effectsOf('Cancel the ten minute timer.', TWO)).toMatchObject([{ change: 'removed', name: 'pasta' }]);
    expect(effectsOf('Add two minutes to the ten minute timer.', TWO)).toEqual([changed(2)]);
    expect(read('Cancel the timer.', TWO)).toMatchObject({ effects: [], asks: true });
  });

  test.each([
    ['Remove two minutes from the timer.', -2],
    ['Take two minutes off the timer.', -2],
    ['Reduce the pasta timer by two minutes.', -2],
    ['Decrease the pasta timer by five minutes.', -5],
    ['Give the pasta timer another three minutes.', 3],
  ])('%s', (text, minutes) => {
    expect(effectsOf(text)).toEqual([changed(minutes)]);
  });

  test.each([
    'How long is left on the pasta?',
    "How's the pasta doing?",
    'Is the pasta done?',
    'When will the pasta be ready?',
    'How much longer does the pasta need?',
  ])('“%s” asks for the timer of that name', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: 'The pasta timer has 6 minutes left.' });
  });

  test.each([
    ['Cancel the pasta.', 'removed'],
    ['Pause the pasta.', 'paused'],
    ['Give the pasta two more minutes.', 'changed'],
  ])('%s', (text, change) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'timer', change, name: 'pasta' }]);
  });

  test.each(['Cancel the rice.', 'Is the rice done?', 'Pause the rice.'])('“%s” is about no timer', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: expect.not.stringContaining('timer') });
  });

  test('a timer of the same name is set anew', () => {
    expect(effectsOf('Set the pasta timer to 10 minutes.')).toMatchObject([{ change: 'changed', name: 'pasta' }]);
  });
});

describe('what is meant in one breath', () => {
  test.each([
    ['Set a second timer for 10 minutes.', [timer(10)]],
    ['Set a ten minute pizza timer and a three minute egg timer.', [timer(10, 'pizza'), timer(3, 'egg')]],
    ['Set two timers, one for five and one for ten minutes.', [timer(5), timer(10)]],
    ['Set a timer for 5 minutes for pizza and 10 minutes for pasta.', [timer(5, 'pizza'), timer(10, 'pasta')]],
    ['Set a pasta timer for 8 minutes and a sauce timer for 20.', [timer(8, 'pasta'), timer(20, 'sauce')]],
    ['Set a pasta timer for 8 minutes and one for 20 for the sauce.', [timer(8, 'pasta'), timer(20, 'sauce')]],
    ['Set a tea timer for 30 seconds and an egg timer for 45.', [timer(0.5, 'tea'), timer(0.75, 'egg')]],
    ['Set a timer for 20 minutes to check the oven.', [timer(20, 'check the oven')]],
    ['Set an alarm for 7 in the morning and 8 in the evening.', [alarm('2026-03-05T07:00'), alarm('2026-03-04T20:00')]],
    ['Set a timer for five minutes, no, ten minutes.', [timer(10)]],
    ['Set a timer for five, I mean ten minutes.', [timer(10)]],
    ['um, set a timer for, uh, five minutes please thank you', [timer(5)]],
    ['Hey Jarvis, set a timer for five minutes.', [timer(5)]],
    ['Set a timer. For five. Minutes.', [timer(5)]],
    ['SET A TIMER FOR FIVE MINUTES', [timer(5)]],
    ['said a timer for ate minutes', [timer(8)]],
  ])('%s', (text, effects) => {
    expect(effectsOf(text)).toEqual(effects);
  });

  test.each([
    'Set a timer for five minutes, never mind.',
    "Don't set a timer for five minutes.",
    'Please do not set an alarm for 7 AM.',
  ])('%s Nothing is done.', (text) => {
    expect(effectsOf(text)).toEqual([]);
  });
});

describe('reminders', () => {
  const reminder = (name: string, at: string) => ({ kind: 'reminder', change: 'added', name, at });
  test.each([
    ['Remind me at 8 Wednesday evening to call mom.', [reminder('call mom', '2026-03-04T20:00')]],
    ['Remind me on the first of next month to pay rent.', [reminder('pay rent', '2026-04-01T09:00')]],
    ['Remind me to leave around 5.', [reminder('leave', '2026-03-04T17:00')]],
    ['Remind me to leave by 5.', [reminder('leave', '2026-03-04T17:00')]],
    ['Remind me to leave before 6.', [reminder('leave', '2026-03-04T18:00')]],
    ['Remind me to leave at 5ish.', [reminder('leave', '2026-03-04T17:00')]],
    ['Remind me in a fortnight to call dad.', [reminder('call dad', '2026-03-18T09:00')]],
    ["Remind me in two weeks' time to call dad.", [reminder('call dad', '2026-03-18T09:00')]],
    ['Remind me on Christmas to call grandma.', [reminder('call grandma', '2026-12-25T09:00')]],
    ['Reminder to call mum next Tuesday.', [reminder('call mum', '2026-03-10T09:00')]],
    ['Remind me to call Mr. Smith at 5 PM.', [reminder('call Mr. Smith', '2026-03-04T17:00')]],
    [
      'Remind me to take my pills at 8 in the morning and 8 in the evening every day.',
      [
        { ...reminder('take my pills', '2026-03-05T08:00'), weekdays: [0, 1, 2, 3, 4, 5, 6] },
        { ...reminder('take my pills', '2026-03-04T20:00'), weekdays: [0, 1, 2, 3, 4, 5, 6] },
      ],
    ],
  ])('%s', (text, effects) => {
    expect(effectsOf(text)).toEqual(effects);
  });

  test.each([
    ['Set a reminder every day to take my vitamin.', 'When?'],
    ['Remind me to take my pills twice a day.', 'At what two times?'],
    ['Set an alarm.', 'For what time?'],
    ['Set a timer.', 'For how long?'],
    ['Wake me up at the weekend.', 'On which day, and at what time?'],
    ['Set an alarm for next weekend at eight.', 'On which day, and at what time?'],
    ['Remind me at the weekend to call dad.', 'On which day, and at what time?'],
    ['Remind me to call mom and set a timer.', 'When shall I remind you to call mom?'],
    ['Add something to my list and set an alarm.', 'What shall I add to the shopping list?'],
  ])('%s %s', (text, question) => {
    expect(read(text)).toMatchObject({ effects: [], asks: true, reply: question });
  });

  test('tonight, said at ten to midnight, is asked for', () => {
    expect(read('Remind me tonight to call mom.', STATE, new Date(2026, 2, 4, 23, 50))).toMatchObject({
      effects: [],
      asks: true,
    });
  });
});

describe('alarms that are there', () => {
  test.each([
    ['Are any alarms set?', 'Your alarm is set for 7:00 AM tomorrow.'],
    ['How long until my alarm?', 'Your alarm is set for 7:00 AM tomorrow.'],
  ])('%s', (text, reply) => {
    expect(read(text)).toMatchObject({ effects: [], reply });
  });

  test.each(['Turn off the alarm.', 'Switch the alarm off.'])('%s None rings, so it is asked.', (text) => {
    const reply = 'Shall I cancel the alarm for 7:00 AM tomorrow?';
    expect(read(text)).toMatchObject({ effects: [], asks: true, reply });
  });

  test.each([
    ['Change my alarm to 8 AM.', { change: 'changed', at: '2026-03-05T08:00' }],
    ["Skip tomorrow's alarm.", { change: 'removed', at: '2026-03-05T07:00' }],
    ['Set an alarm for 7 AM called gym.', { change: 'added', at: '2026-03-05T07:00', name: 'gym' }],
  ])('%s', (text, effect) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'alarm', ...effect }]);
  });
});

describe('what is taken out, back or together', () => {
  test.each([
    'Cancel all timers except the pasta one.',
    'Clear the list except for milk.',
    'Delete everything on the shopping list apart from milk.',
    'Add eggs but not milk to the list.',
    'Remind me to call mom, no wait, dad at seven.',
    'Set a timer for two to three minutes.',
    'Set a timer for between 5 and 10 minutes.',
    'Set a timer for 0 minutes.',
    'Set an alarm for February 30th at 8.',
    'Remind me on April 31st to pay the rent.',
    'Remind me at the end of the month to send the invoice.',
  ])('“%s” does nothing before it is clear', (text) => {
    expect(effectsOf(text)).toEqual([]);
  });

  test.each([
    ['Remind me at 12 to have lunch.', '2026-03-05T12:00'],
    ['Remind me at 3 to pick up the kids.', '2026-03-05T15:00'],
    ['Remind me three days before Christmas to wrap presents.', '2026-12-22T09:00'],
  ])('%s', (text, at) => {
    expect(effectsOf(text)).toMatchObject([{ kind: 'reminder', change: 'added', at }]);
  });

  test.each([
    ['Add eggs, no sorry, flour to the list.', ['flour']],
    ['Add salt and vinegar chips to my shopping list.', ['salt and vinegar chips']],
    ["Add M&M's to my shopping list.", ["M&M's"]],
    ['Add Dr Pepper to my shopping list.', ['Dr Pepper']],
  ])('%s', (text, items) => {
    expect(read(text, {}).effects.map(({ item }) => item)).toEqual(items);
  });

  test.each(['What time is high tide?', 'Email my shopping list to Dave.'])(
    'what the classifier supposes of “%s” is no answer',
    (text) => {
      expect(read(text).reply).toMatch(/^I (?:did not understand|can't do that yet)/);
    },
  );
});

describe('what is on a list', () => {
  test.each([
    ['Cross eggs off.', ['eggs']],
    ['Cross off the eggs.', ['eggs']],
    ['Cross milk and eggs off.', ['milk', 'eggs']],
    ['Tick off milk.', ['milk']],
    ["I've already bought the milk.", ['milk']],
    ["We don't need milk any more.", ['milk']],
    ['We no longer need eggs.', ['eggs']],
    ["We've got eggs.", ['eggs']],
    ['We already have milk and eggs.', ['milk', 'eggs']],
    ['Delete milk.', ['milk']],
  ])('%s', (text, items) => {
    expect(read(text).effects).toEqual(
      items.map((item) => ({ kind: 'list', change: 'removed', item, list: 'shopping' })),
    );
  });

  test.each(["I've bought the butter.", "We don't need butter any more.", 'Cross off the butter.'])(
    '%s It is not there.',
    (text) => {
      expect(read(text)).toMatchObject({ effects: [], reply: 'Butter is not on the shopping list.' });
    },
  );

  test.each(['I have a headache.', "We don't need help.", 'Delete the file.'])('“%s” is about no list', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: expect.not.stringContaining('list') });
  });

  test.each([
    ['Add tea or coffee to the list.', 'Which one: tea or coffee?'],
    ['Add tea, coffee or cocoa to the list.', 'Which one: tea, coffee or cocoa?'],
    ['Delete milk or eggs.', 'Which one: milk or eggs?'],
    ['Remove milk or eggs from the list.', 'Which one: milk or eggs?'],
  ])('%s', (text, reply) => {
    expect(read(text)).toMatchObject({ effects: [], asks: true, reply });
  });

  test('one of two is asked after', () => {
    expect(read('Is milk or butter on the list?').reply).toBe('Yes, milk is on the shopping list.');
  });
});

describe('questions', () => {
  test.each([
    ['What time will it be in three hours?', 'In three hours it will be 6:04 PM.'],
    ['What time will it be in 12 hours?', 'In 12 hours it will be 3:04 AM on Thursday, March 5.'],
    ['What time was it two hours ago?', 'Two hours ago it was 1:04 PM.'],
    ['How long is it from 9:15 to 17:40?', 'From 9:15 AM to 5:40 PM it is 8 hours and 25 minutes.'],
    ['How many minutes are there between 10:15 and 11?', 'From 10:15 AM to 11:00 AM it is 45 minutes.'],
    ['How long is it from 10 PM to 6 AM?', 'From 10:00 PM to 6:00 AM it is 8 hours.'],
    [
      'How many hours are there between Monday 9 AM and Tuesday 5 PM?',
      'From 9:00 AM on Monday to 5:00 PM on Tuesday it is 32 hours.',
    ],
    ["What's the date in a fortnight?", 'In 2 weeks it is Wednesday, March 18, 2026.'],
    ["What's the date at the weekend?", 'The weekend is Saturday, March 7, 2026.'],
    ['What date is next weekend?', 'Next weekend is Saturday, March 14, 2026.'],
    ["What's the date a week from tomorrow?", 'A week from tomorrow is Thursday, March 12, 2026.'],
    ['What is the date three days from next Monday?', 'Three days from next Monday is Thursday, March 12, 2026.'],
    ['Spell yacht and rhythm.', 'Y, A, C, H, T. R, H, Y, T, H, M.'],
    ['Spell the word and.', 'A, N, D.'],
    ['Spell the word stop.', 'S, T, O, P.'],
    ['Flip two coins.', 'Heads and heads.'],
    ['Flip a coin three times.', 'Heads, heads and heads.'],
    ['Flip a coin 100 times.', 'Heads 100 times and tails 0 times.'],
    ['Roll a dice twice.', 'You rolled 2, then 2.'],
    ['Roll two dice twice.', 'You rolled 2 and 2, then 2 and 2.'],
    ['Split 84 pounds between 6 people.', 'That is 14.'],
    ['What is 90 dollars split three ways?', 'That is 30.'],
    ['Take 30 percent off 120.', 'That is 84.'],
    ['Add 20 percent to 50.', 'That is 60.'],
    ["What's a 15 percent tip on 64 dollars split three ways?", 'That is 3.2.'],
    ['Half volume.', 'The volume is at 50 percent.'],
    ['Who made you?', 'The people of the Hark project made me.'],
    ['Are you a robot?', 'I am a program, not a person.'],
    ['Where do you live?', 'I run on this computer.'],
    ['Are you listening to me?', 'I listen for my wake word, and to what you say after it.'],
    ['Yes.', 'I have not asked anything. What can I do for you?'],
    ['Okay.', ''],
  ])('%s', (text, reply) => {
    expect(read(text)).toMatchObject({ supposed: false, asks: false, reply });
  });

  test('both places of one question are told', () => {
    expect(read("What's the time in London and in Tokyo?").reply).toMatch(/^It is .* in London and .* in Tokyo\.$/);
  });

  test.each(['Speak slower.', 'Could you talk faster?'])('%s It has no effect.', (text) => {
    expect(read(text)).toMatchObject({ effects: [], reply: expect.stringContaining('speed of my voice') });
  });
});

test.each([
  "If you don't mind, set a timer for five minutes.",
  "Set a timer for five minutes if you don't mind.",
  'Would you be so kind as to set a timer for five minutes?',
  'When you get a chance, set a timer for five minutes.',
  'Do me a favour and set a timer for five minutes.',
  'I was just wondering whether you could set a timer for five minutes.',
  'Is it possible to set a timer for five minutes?',
  'Would you mind setting a timer for five minutes?',
  'Sorry to bother you, but set a timer for five minutes.',
])('a courtesy changes nothing: %s', (text) => {
  expect(effectsOf(text)).toEqual([timer(5)]);
});

describe('what is said to somebody else', () => {
  test.each([
    // Said of others, or of what has been.
    'He schedules meetings about meetings.',
    'The calendar had a different kitten for every month.',
    'We could see the lights of the harbour from the top deck.',
    'The radio in the kitchen only gets the one station.',
    // Said to one who is named, or called by what he is.
    'Hello, Susan.',
    'Look in the cupboard, Phil, behind the hoover.',
    'Hi John, how are you?',
    'Thanks for the lift, you are a star.',
    // Sayings.
    'You can say that again.',
    'Take note of who leaves first.',
    "What's the weather got to do with it?",
    'Spell it for the lady, Jonathan.',
    'Take a note, Miss Jones.',
    'Remember that time in Wales?',
    // A question with another behind it.
    'Who sings this, is it that one with the hair?',
    'How do you spell your surname, is it with an E or without?',
    // A statement with the words of a question.
    'The definition of madness is lending him your car twice.',
    "The time on the victim's watch was wrong, Inspector, and that's what gave you away.",
  ])('“%s” is not answered', (text) => {
    expect(read(text)).toMatchObject({ understood: false, asks: false, effects: [] });
  });

  test.each([
    'We could use some light in here.',
    'What is the definition of love?',
    'Define entropy.',
    'How are you, Hark?',
    'Thanks, that was really helpful.',
    'Thank you for your time and trying to help.',
    'What time is it in Paris, France?',
    'Spell it for me.',
    "What's planned for tomorrow?",
    'Remember that I parked on level 3.',
    'My husband went shopping, what is on the list?',
    'Show us red.',
    // Behind a place there is another, and in a question the words of a statement.
    'Is it cold in Boise, ID?',
    'Could you find out what the temperature is in Leeds?',
  ])('“%s” is', (text) => {
    expect(read(text)).toMatchObject({ understood: true });
  });
});

test.each([
  'Remind me to check the laundry in 143970456057 minutes.',
  'Set an alarm in 143970456057 minutes',
  'What day is it in 143970456057 days?',
  'What day was it 100000 years ago?',
  'What time is it in 143970456057 hours?',
])('a moment that no calendar names is none: %s', (text) => {
  const { effects, reply } = read(text);
  expect(effects).toEqual([]);
  expect(reply).not.toMatch(/Invalid|97975/);
});

test('one alarm in place of another is the same alarm at another time', () => {
  expect(read("Cancel my seven o'clock alarm and set one for eight.").effects).toMatchObject([
    { kind: 'alarm', change: 'changed', at: '2026-03-05T08:00:00' },
  ]);
});

test('what is said behind what ran out is no item', () => {
  const { effects } = read("We're out of coffee again, typical.");
  expect(effects).toMatchObject([{ kind: 'list', item: 'coffee', change: 'added' }]);
});

test('what was not understood is said back as it was said', () => {
  expect(read('15% of 84.50 plus tax of 8%').reply).toContain('“tax of 8%”');
});

describe('what is remembered, and what only sounds like it', () => {
  test.each([
    ['Remember that my bike is in the cellar.', 'fact', 'my bike is in the cellar'],
    ['remember my locker code is 4312', 'fact', 'my locker code is 4312'],
    ["Don't forget that Tom is allergic to nuts.", 'fact', 'Tom is allergic to nuts'],
    ['My name is Anna.', 'user', 'Anna'],
    ['I live in Leeds.', 'user', 'Leeds'],
  ])('%s', (text, kind, name) => {
    expect(effectsOf(text)).toMatchObject([{ kind, name }]);
  });

  test.each([
    ['Remember to add milk to my shopping list.', 'list'],
    ['Remind me that the meeting starts at 5 PM.', 'reminder'],
    ['Make a note that my bike is in the cellar.', 'note'],
  ])('%s is not', (text, kind) => {
    expect(read(text).effects.map((effect) => effect.kind)).not.toContain('fact');
    expect(read(text, {}).effects.map((effect) => effect.kind)).toEqual([kind]);
  });

  test.each([
    'I remember that summer.',
    'Remember when we went to Rome?',
    "I can't remember her name.",
    "I'm in a hurry.",
    "I'm in the kitchen.",
    'Call me a taxi.',
    'Where is my bike?',
    'Forget my bike.',
  ])('%s does nothing', (text) => {
    expect(effectsOf(text)).toEqual([]);
  });
});
