import { expect, test } from 'vitest';
import { VirtualClock } from '../pipeline/virtual-clock.ts';
import { TimerBoard } from '../skills/timers/timer-board.ts';
import { understand } from './understand.ts';

function makeContext() {
  const nothing = () => undefined;
  const timers = new TimerBoard(new VirtualClock(), { onChange: nothing, onRing: nothing, onSilence: nothing });
  return { now: () => new Date('2026-02-28T23:30:00Z'), timeZone: 'UTC', timers };
}

test.each([
  ['What time is it?', 'It is 11:30 PM.'],
  ['what time is it now', 'It is 11:30 PM.'],
  ['Could you tell me the time, please?', 'It is 11:30 PM.'],
  ["What's the time in Paris?", 'It is 12:30 AM in Paris.'],
  ['What time is it in New York right now?', 'It is 6:30 PM in New York.'],
  ['What time is it in São Paulo?', 'It is 8:30 PM in São Paulo.'],
  ['What time is it in Portland, Maine?', 'It is 6:30 PM in Portland Maine.'],
  ['What time is it in Atlantis?', "I don't know where Atlantis is."],
  ["What's today's date?", 'Today is Saturday, February 28, 2026.'],
  ['What day is it tomorrow?', 'Tomorrow is Sunday, March 1, 2026.'],
  ['What is twelve times seven?', 'That is 84.'],
  ['Five minus eight.', 'That is minus 3.'],
  ['What is one hundred and twenty divided by four?', 'That is 30.'],
  ["What's twenty percent of fifty?", 'That is 10.'],
  ['What is the square root of eighty-one?', 'That is 9.'],
  ['What is ten divided by zero?', 'That has no answer.'],
  ['Set a timer for five minutes.', 'The timer is set for 5 minutes.'],
  ['Set a timer for twenty-five seconds please', 'The timer is set for 25 seconds.'],
  ['Set a timer for an hour and a half', 'The timer is set for 1 hour and 30 minutes.'],
  ['Set a pasta timer for ten minutes', 'The pasta timer is set for 10 minutes.'],
  ['Set a timer for 100 hours', 'A timer can run for 24 hours at most.'],
  ['How long is left on my timer?', 'No timer is running.'],
  ['Never mind.', 'All right.'],
  ['Stop!', ''],
  ['Play the Beatles.', "I can't do that yet."],
  ['What is the meaning of life?', "I can't do that yet."],
])('%s → %s', (text, reply) => {
  expect(understand(text, makeContext()).replyText).toBe(reply);
});

test.each(['Set a timer for', 'What time is it in', 'What is five plus'])('“%s” is not finished', (text) => {
  expect(understand(text, makeContext()).completeness).toBe('incomplete');
});

test('a plan has no effect before it is committed', () => {
  const context = makeContext();
  const plan = understand('Set a timer for five minutes', context);
  expect(context.timers.views).toHaveLength(0);
  plan.commit?.();
  expect(context.timers.views).toMatchObject([{ label: '5 minutes', durationMs: 300_000, ringing: false }]);
  understand('Cancel the timer', context).commit?.();
  expect(context.timers.views).toHaveLength(0);
});

test.each(['', ' ', '?!', '🙂', '('.repeat(5000), `${'nine '.repeat(500)}plus`, '1/0^^', '\u0000'])(
  'odd input %# gets an answer and no exception',
  (text) => {
    expect(understand(text, makeContext()).replyText).toBeTypeOf('string');
  },
);
