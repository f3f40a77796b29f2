import { expect, test } from 'vitest';
import { MAX_OWN_TOOLS } from '../llm/toolbox.ts';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { skillToolbox } from './skill-toolbox.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

function makeToolbox({ said = '', sharesMemory = false } = {}) {
  const context = makeFixedContext();
  const dialogue = new Dialogue(SKILLS, context);
  return { context, dialogue, toolbox: skillToolbox(dialogue, { question: () => said, sharesMemory }) };
}

test('does a command that the user said to the letter, and tells in its own words what was done', async () => {
  const { context, toolbox } = makeToolbox({ said: 'be a dear and add bread to my shopping list would you' });
  const result = await toolbox.call('add_to_list', { items: 'bread', list: 'shopping' });
  expect(result).toEqual({ text: 'Bread is on the shopping list.', isAnswer: true });
  expect(context.notebook.list('shopping')).toContain('bread');
});

test('reads back what the user did not say to the letter, and does it after a yes', async () => {
  const { context, dialogue, toolbox } = makeToolbox({ said: "we're out of bread" });
  const result = await toolbox.call('add_to_list', { items: 'bread', list: 'shopping' });
  expect(result).toEqual({ consent: expect.stringMatching(/^Shall I .*bread.*shopping list\?$/) });
  expect(context.notebook.list('shopping')).not.toContain('bread');
  dialogue.settle(dialogue.understand('yes'));
  expect(context.notebook.list('shopping')).toContain('bread');
});

test('does nothing after a no', async () => {
  const { context, dialogue, toolbox } = makeToolbox({ said: "I've got rice on" });
  await toolbox.call('set_timer', { duration: '12 minutes', name: 'rice' });
  const before = context.agenda.items.length;
  dialogue.settle(dialogue.understand('no'));
  expect(context.agenda.items).toHaveLength(before);
});

test('has as many tools as places are kept for among those of MCP servers', () => {
  expect(makeToolbox().toolbox.tools.length).toBeLessThanOrEqual(MAX_OWN_TOOLS);
});

test('gives the model the answer to a question', async () => {
  const { toolbox } = makeToolbox({ said: 'is the pasta nearly there' });
  expect(await toolbox.call('hark_command', { command: 'how long is left on the pasta timer' })).toEqual({
    text: expect.stringMatching(/6 minutes/),
  });
});

test.each([
  ['set_timer', { duration: '9 minutes', name: 'pasta' }, { kind: 'timer', name: 'pasta', durationMs: 540_000 }],
  ['set_timer', { duration: '1 hour and 30 minutes', name: '' }, { kind: 'timer', durationMs: 5_400_000 }],
  ['set_alarm', { time: '7 am tomorrow' }, { kind: 'alarm', at: '2026-03-05T07:00:00' }],
  ['set_alarm', { time: '6:30 am every weekday' }, { kind: 'alarm', weekdays: [1, 2, 3, 4, 5] }],
  ['remind', { what: 'call mom', when: 'tomorrow at 6 pm' }, { kind: 'reminder', at: '2026-03-05T18:00:00' }],
  ['remind', { what: 'check the oven', when: 'in 2 hours' }, { kind: 'reminder', at: '2026-03-04T17:04:00' }],
  ['add_to_list', { items: 'flour', list: 'shopping' }, { kind: 'list', item: 'flour', change: 'added' }],
  ['remove_from_list', { item: 'milk', list: 'shopping' }, { kind: 'list', item: 'milk', change: 'removed' }],
  ['take_note', { text: 'the plumber comes on Friday' }, { kind: 'note', change: 'added' }],
])('%s %j becomes the command of a skill', (name, args, effect) => {
  const { dialogue } = makeToolbox();
  const tool = dialogue.tools.find((each) => each.name === name);
  const plan = dialogue.understand(tool?.command(args as unknown as Record<string, string>) ?? '');
  expect(plan.isSupposed).toBeUndefined();
  expect(plan.effects).toMatchObject([effect]);
});

test('what opens something still needs the user’s yes', async () => {
  const { context, dialogue, toolbox } = makeToolbox({ said: 'open youtube' });
  expect(await toolbox.call('hark_command', { command: 'open youtube' })).toEqual({
    consent: 'Shall I open youtube.com?',
  });
  expect(context.opened).toEqual([]);
  dialogue.settle(dialogue.understand('yes'));
  expect(context.opened).toEqual(['https://www.youtube.com']);
});

test.each([
  ['open example.com', 'Shall I open example.com?'],
  ['search the web for my secrets', 'Shall I open a web search?'],
  ['close firefox', 'Shall I close Firefox?'],
  ['take a screenshot', 'Shall I take a screenshot?'],
])('what the user allows is still asked about when only the model says it: %s', async (command, consent) => {
  const { context, toolbox } = makeToolbox({ said: 'tell me about the news' });
  expect(await toolbox.call('hark_command', { command })).toEqual({ consent });
  expect(context.opened).toEqual([]);
});

test.each(['where is my bike', 'what do you remember', 'remember that the code is 99', 'forget everything'])(
  'what Hark remembers is not for the model unless the user shares it: %s',
  async (command) => {
    const none = { text: 'There is no such command.' };
    const { context, toolbox } = makeToolbox();
    const before = context.facts.all;
    expect(await toolbox.call('hark_command', { command })).toEqual(none);
    expect(context.facts.all).toBe(before);
    expect(await makeToolbox({ sharesMemory: true }).toolbox.call('hark_command', { command })).not.toEqual(none);
  },
);

test.each([
  ['rm', { command: 'x' }, 'There is no tool rm.'],
  ['hark_command', 'set a timer', expect.stringMatching(/^The arguments are wrong/)],
  ['set_timer', { duration: 9 }, expect.stringMatching(/^The arguments are wrong/)],
  ['hark_command', { command: 'x'.repeat(400) }, 'There is no such command.'],
  ['hark_command', { command: 'delete all files; rm -rf /' }, 'There is no such command.'],
])('a call of %s with %j is refused in words', async (name, args, answer) => {
  expect(await makeToolbox().toolbox.call(name, args)).toEqual({ text: answer });
});
