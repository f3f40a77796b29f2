/** What is said next: answers, and what they leave of what was said before. */
import { expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

/** Says each sentence in turn. @returns the replies, and the effects of the last one */
function talk(...sentences: string[]) {
  const dialogue = new Dialogue(SKILLS, makeFixedContext());
  const plans = sentences.map((sentence) => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return plan;
  });
  const effects = plans.at(-1)?.effects ?? [];
  return { replies: plans.map(({ replyText }) => replyText), effects };
}

test.each([
  [['Wake me up on Friday.', 'At seven.'], '2026-03-06T07:00:00'],
  [['Wake me up at the weekend.', 'At ten.', 'Saturday at ten.'], '2026-03-07T10:00:00'],
  [['Remind me next weekend to mow the lawn.', 'Sunday at ten.'], '2026-03-15T10:00:00'],
  [['Wake me up on Friday.', 'Saturday at seven.'], '2026-03-07T07:00:00'],
])('the day that was said is kept: %j', (sentences, at) => {
  expect(talk(...sentences).effects).toMatchObject([{ change: 'added', at }]);
});

test('the next question is asked when the first one is answered', () => {
  expect(talk('Set a timer and set an alarm.', 'Five minutes.', 'Seven.').replies).toEqual([
    'For how long shall I set the timer?',
    'The timer is set for 5 minutes. For what time shall I set the alarm?',
    'The alarm is set for 7:00 PM today.',
  ]);
});

test.each([
  ['Coffee.', ['coffee']],
  ['Both.', ['tea', 'coffee']],
  ['Neither.', []],
])('“Which one: tea or coffee?” “%s”', (answer, items) => {
  const { effects } = talk('Add tea or coffee to the list.', answer);
  expect(effects.map(({ item }) => item)).toEqual(items);
});

test('days that nobody said are added after a yes', () => {
  expect(talk('Wake me up at seven but not on Saturday.', 'Yes.').effects).toMatchObject([
    { kind: 'alarm', change: 'added', weekdays: [0, 1, 2, 3, 4, 5] },
  ]);
});

test('an alarm that is turned off while none rings is cancelled after a yes', () => {
  expect(talk('Turn off the alarm.', 'Yes.').effects).toMatchObject([{ kind: 'alarm', change: 'removed' }]);
  expect(talk('Turn off the alarm.', 'No.').effects).toEqual([]);
});

test('an “okay” leaves what was said before as it is', () => {
  expect(talk('Set a timer for five minutes.', 'Okay.', 'Undo.').effects).toMatchObject([
    { kind: 'timer', change: 'removed' },
  ]);
});

test.each([
  ['Cancel the pasta timer.', 'The pasta timer is back.'],
  ['Cancel my alarm.', 'The alarm is set again.'],
  ['Cancel the reminder to call mom.', 'The reminder is set again.'],
])('what was cancelled comes back as it was: “%s” “Undo that.”', (sentence, reply) => {
  const context = makeFixedContext();
  const before = context.agenda.items;
  const dialogue = new Dialogue(SKILLS, context);
  const say = (text: string) => {
    const plan = dialogue.understand(text);
    dialogue.settle(plan);
    for (const { apply } of plan.effects ?? []) apply();
    return plan.replyText;
  };
  say(sentence);
  expect(context.agenda.items).toHaveLength(before.length - 1);
  expect(say('Undo that.')).toBe(reply);
  expect(context.agenda.items).toEqual(before);
});
