import { expect, test } from 'vitest';
import type { RoutineValues } from '../../../../shared/engine/routine.ts';
import { routinesSchema } from '../../../../shared/engine/routine.ts';
import { ROUTINE_SUGGESTIONS } from '../../../../shared/engine/routine-suggestions.ts';
import { HarkError } from '../../../../shared/errors.ts';
import { Routines } from '../../routines/routines.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { type FixedContext, makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';
import { stepWords } from './en/steps.ts';
import { stepsOf } from './steps.ts';

function open(values: RoutineValues = {}, given: Partial<FixedContext> = {}) {
  const stored: RoutineValues[] = [];
  const context = { ...makeFixedContext(), ...given };
  const routines = new Routines(values, (next) => stored.push(next));
  const dialogue = new Dialogue(SKILLS, { ...context, routines });
  const talk = async (sentence: string) => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return dialogue.lookUp(plan, new AbortController().signal);
  };
  const said = async (sentence: string) => (await talk(sentence)).replyText;
  const alarms = () => context.agenda.of('alarm').length;
  return { talk, said, stored, routines, alarms, context, dialogue };
}

const NIGHT = { 'good night': { steps: ['set an alarm for eight', 'what time is it'], phrases: ['sleep well'] } };

test('is made by voice, stored, started by its name and undone', async () => {
  const { said, stored, alarms } = open();
  const before = alarms();
  await said('When I say good night, set an alarm for eight and tell me what time it is.');
  expect(stored.at(-1)).toEqual({ 'good night': { steps: ['set an alarm for eight', 'tell me what time it is'] } });
  expect(routinesSchema.safeParse(stored.at(-1)).success).toBe(true);
  expect(alarms()).toBe(before);
  expect(await said('Good night.')).toMatch(/alarm.* 8:00 .* It is 3:04 PM\.$/);
  expect(alarms()).toBe(before + 1);
});

test('asks for the name and the steps that are missing', async () => {
  const { said, stored } = open();
  expect(await said('Create a routine.')).toBe('What shall the routine be called?');
  expect(await said('Tea time.')).toBe('What shall I do when you say “tea time”?');
  expect(await said('Set a timer for four minutes.')).toBe(
    'The routine “tea time” has 1 step. Say “tea time” to start it.',
  );
  expect(stored).toHaveLength(1);
});

test.each([
  'Tell me the time.',
  'What is the weather like?',
  'Turn the volume down.',
  'Tell me a joke, then read me the news.',
  'Good morning.',
])('takes “%s” for what the routine shall do', async (sentence) => {
  const { said, stored } = open();
  await said('Create a routine called movie night.');
  expect(await said(sentence)).toMatch(/^The routine “movie night” has [12] steps?\. Say “movie night” to start it\.$/);
  expect(stored).toHaveLength(1);
});

test('whose name was misheard is asked for again by the same request', async () => {
  const { said, stored } = open();
  expect(await said('Create a routine called Ruby Knight.')).toBe('What shall I do when you say “Ruby Knight”?');
  expect(await said('Create a routine called movie night.')).toBe('What shall I do when you say “movie night”?');
  await said('Tell me the time.');
  expect(stored.at(-1)).toEqual({ 'movie night': { steps: ['tell me the time'] } });
});

test('is not made when the question for its steps is called off', async () => {
  const { said, stored } = open();
  await said('Create a routine called movie night.');
  await said('Never mind.');
  await said('Tell me the time.');
  expect(stored).toEqual([]);
});

test('is started by its other phrases, and by them alone', async () => {
  const { said, alarms } = open(NIGHT);
  const before = alarms();
  await said('Sleep well!');
  await said('Run the good night routine.');
  expect(alarms()).toBe(before + 2);
  expect((await said('Good night, I mean it.')).length).toBeGreaterThan(0);
  expect(alarms()).toBe(before + 2);
});

test('only prepared, does nothing', () => {
  const { dialogue, alarms } = open(NIGHT);
  const before = alarms();
  dialogue.understand('Good night.');
  expect(alarms()).toBe(before);
});

test('changes are undone', async () => {
  const { said, routines } = open(NIGHT);
  await said('Delete the good night routine.');
  expect(routines.all).toEqual([]);
  await said('Undo that.');
  expect(routines.find('good night')?.steps).toHaveLength(2);
  await said('Add tell me a joke to the good night routine.');
  expect(routines.find('good night')?.steps).toHaveLength(3);
  await said('Undo that.');
  expect(routines.find('good night')?.steps).toHaveLength(2);
  await said('Take the time out of the good night routine.');
  await said('Run the good night routine every weekday at ten pm.');
  expect(routines.find('good night')).toMatchObject({ at: '22:00', weekdays: [1, 2, 3, 4, 5] });
  await said("Don't run the good night routine automatically.");
  expect(routines.find('good night')).not.toHaveProperty('at');
});

test('replaces a routine only after a yes', async () => {
  const { said, routines } = open(NIGHT);
  const create = 'Create a routine called good night: tell me a joke.';
  expect(await said(create)).toBe('There is a routine “good night” already. Shall I replace it?');
  await said('No.');
  expect(routines.find('good night')?.steps).toHaveLength(2);
  await said(create);
  await said('Yes.');
  expect(routines.find('good night')?.steps).toEqual(['tell me a joke']);
});

test.each([
  ['When I say bedtime lock the screen and turn the volume down.', 'bedtime', 2],
  ['Make a routine called morning tell me the weather and the news.', 'morning', 2],
])('finds the name in “%s”, which has no comma', async (sentence, name, steps) => {
  const { said, routines } = open();
  await said(sentence);
  expect(routines.find(name)?.steps).toHaveLength(steps);
});

test('a command is no name without the word routine, where no routine has it', async () => {
  const { said, stored } = open(NIGHT);
  for (const sentence of ['Run a mile.', 'Add milk to breakfast.', 'Add milk to good night.', 'What does a cow do?'])
    expect(await said(sentence)).not.toMatch(/routine/);
  expect(stored).toEqual([]);
});

test('a step that fails is told, and the others are done', async () => {
  const calendars = {
    isSetUp: true,
    remindMinutes: 10,
    host: undefined,
    read: () => Promise.reject(new HarkError('CALENDAR_MISSING', 'as tested')),
  };
  const steps = ["what's on today", 'make me a sandwich', 'what time is it'];
  const { talk } = open({ morning: { steps } }, { calendars });
  expect(await talk('Morning')).toMatchObject({
    replyText: "I could not do “what's on today”. I could not do “make me a sandwich”. It is 3:04 PM.",
    failure: { code: 'CALENDAR_MISSING' },
  });
});

test('a step that needs an answer asks for it, and then the others are done', async () => {
  const { said, context } = open({ 'tea time': { steps: ['set a timer', 'what time is it'] } });
  const question = await said('Tea time');
  expect(question).toMatch(/\?$/);
  expect(await said('Four minutes.')).toMatch(/4 minutes.* It is 3:04 PM\.$/);
  expect(context.agenda.of('timer').map(({ durationMs }) => durationMs)).toContain(240_000);
});

test('does not start itself or another routine', async () => {
  const { said } = open({ bustle: { steps: ['bustle', 'run the bustle routine', 'what time is it'] } });
  expect(await said('Bustle')).toBe('I could not do “bustle”. I could not do “run the bustle routine”. It is 3:04 PM.');
});

test('what is private in a step is private in all', async () => {
  const { talk } = open({ morning: { steps: ["what's on today", 'what time is it'] } });
  expect(await talk('Morning')).toMatchObject({ isPrivate: true });
});

test('an interruption ends it between two steps', async () => {
  const abort = new AbortController();
  const reason = new Error('interrupted');
  const calendars = {
    isSetUp: true,
    remindMinutes: 10,
    host: undefined,
    read: async () => {
      abort.abort(reason);
      return { events: [], problems: [] };
    },
  };
  const { dialogue, alarms } = open(
    { morning: { steps: ["what's on today", 'set an alarm for eight'] } },
    { calendars },
  );
  const before = alarms();
  const plan = dialogue.understand('Morning');
  dialogue.settle(plan);
  await expect(dialogue.lookUp(plan, abort.signal)).rejects.toBe(reason);
  expect(alarms()).toBe(before);
});

test('words that end things keep their meaning', async () => {
  const { said, stored } = open();
  expect(await said('When I say stop, tell me a joke.')).toMatch(/means something to me already/);
  expect(stored).toEqual([]);
});

const KNOWN = new Set(['set an alarm', 'tell me a joke', 'add milk and eggs to my list']);

test.each([
  ['set an alarm and tell me a joke', ['set an alarm', 'tell me a joke'], []],
  ['set an alarm, then tell me a joke.', ['set an alarm', 'tell me a joke'], []],
  ['tell me a joke, add milk and eggs to my list', ['tell me a joke', 'add milk and eggs to my list'], []],
  ['set an alarm and fly to the moon', ['set an alarm', 'fly to the moon'], ['fly to the moon']],
])('cuts “%s”', (said, steps, unknown) => {
  expect(stepsOf(said, (sentence) => KNOWN.has(sentence), stepWords)).toEqual({ steps, unknown });
});

test('replaces a routine whose name is written in other letters, and makes no second one', async () => {
  const { said, stored } = open({ 'Good Night': { steps: ['what time is it'] } });
  await said('When I say good night, tell me a joke.');
  await said('Yes.');
  expect(stored.at(-1)).toEqual({ 'Good Night': { steps: ['tell me a joke'] } });
});

test('understands every step that the settings suggest, and no suggested name ends anything', () => {
  const { dialogue } = open();
  const steps = ROUTINE_SUGGESTIONS.flatMap((routine) => routine.steps);
  expect(steps.filter((step) => dialogue.skillOf(step) === undefined)).toEqual([]);
  for (const { name } of ROUTINE_SUGGESTIONS) expect(dialogue.skillOf(name)).not.toBe('control');
  expect(dialogue.skillOf('stop')).toBe('control');
  expect(dialogue.skillOf('sing like a bird in the tree')).toBeUndefined();
});

test('its name answers a question while one is waited for, and starts it once the question is dropped', async () => {
  const { said, alarms, dialogue } = open(NIGHT);
  const before = alarms();
  await said('Create a routine.');
  expect(dialogue.asks).toBe(true);
  expect(dialogue.understand('good night').lookUp).toBeUndefined();
  dialogue.dropQuestion();
  await said('good night');
  expect(alarms()).toBe(before + 1);
});
