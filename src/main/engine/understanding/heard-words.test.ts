/** Sentences as STT writes them down: hyphens, old spellings, words that were heard as others. */
import { expect, test } from 'vitest';
import { understandingReport } from './report.ts';

const NOW = new Date(2026, 2, 4, 15, 4);
const read = (text: string) => understandingReport(text, NOW);

test.each([
  ['Wake me up every weekday at half-past six,', 'The alarm is set for 6:30 AM on weekdays.'],
  ['Set an alarm for quarter-past-seven in the morning.', 'The alarm is set for 7:15 AM tomorrow.'],
  ['Set a timer for twenty-five-minutes.', 'The timer is set for 25 minutes.'],
  ['Remind me to-morrow at nine to call the dentist.', "I'll remind you at 9:00 AM tomorrow to call the dentist."],
  ['Wake me up to-morrow at six.', 'The alarm is set for 6:00 AM tomorrow.'],
  ['Set an alarm for 10 to-night.', 'The alarm is set for 10:00 PM today.'],
  ['Set an alarm Monday-Friday at 6 AM.', 'The alarm is set for 6:00 AM on weekdays.'],
  ['Begin the stop to watch.', 'The stopwatch is running.'],
  ['Reset the stock watch.', 'The stopwatch is back at zero.'],
  ['Spelled the word conscience,', 'C, O, N, S, C, I, E, N, C, E.'],
  ['And salt, pepper, and sugar to the shopping list.', 'Salt, pepper and sugar are on the shopping list.'],
  ['Note that the meeting moved to Tuesday,', 'Noted: the meeting moved to Tuesday.'],
  ['Note: I parked on the second floor', 'Noted: I parked on the second floor.'],
  ['Good-morning.', 'Good morning.'],
  ['Good-bye.', 'Goodbye.'],
  ['How many days were in February?', 'February has 28 days.'],
  ['Turned the volume up,', 'Louder.'],
  ['What weak is it?', 'It is week 10.'],
  ['Yeah, set a timer for five minutes.', 'The timer is set for 5 minutes.'],
])('%s', (text, reply) => {
  expect(read(text).reply).toBe(reply);
});

test.each([
  ['Give the pasta-timer another three minutes,', 'The pasta timer now has 9 minutes left.'],
  ['Pause the pasta-timer.', 'The pasta timer is paused.'],
])('%s', (text, reply) => {
  const pasta = { name: 'pasta', durationMs: 600_000, remainingMs: 360_000 };
  expect(understandingReport(text, NOW, { timers: [pasta] }).reply).toBe(reply);
});

test('a hyphen of a name stays', () => {
  expect(read('Add x-ray film and low-fat milk to the shopping list.').effects.map(({ item }) => item)).toEqual([
    'x-ray film',
    'low-fat milk',
  ]);
});

test('“to” before dice is a number', () => {
  expect(read('Roll to dice.').reply).toMatch(/^You rolled \d and \d/);
});

test.each(['Convert 10 euros to gold.', "What's 20 degrees lcs in Fahrenheit?"])(
  '%s asks for no time of day',
  (text) => {
    const { intents, unexplained } = read(text);
    expect(intents.map(({ intent }) => intent)).not.toContain('time.convert');
    expect(unexplained).not.toEqual([]);
  },
);

test('a question word is no name', () => {
  expect(read('Which alarms you I have?').reply).toBe('No alarm is set.');
});
