import { expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { skillToolbox } from './skill-toolbox.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

function makeToolbox(sharesMemory = false) {
  const context = makeFixedContext();
  const dialogue = new Dialogue(SKILLS, context);
  return { context, dialogue, toolbox: skillToolbox(dialogue, sharesMemory) };
}

test('a command is done as if it had been said', async () => {
  const { context, toolbox } = makeToolbox();
  const said = await toolbox.call('hark_command', { command: 'add bread to my shopping list' });
  expect(said).toEqual({ text: 'Bread is on the shopping list.' });
  expect(context.notebook.list('shopping')).toContain('bread');
});

test('what opens something still needs the user’s yes', async () => {
  const { context, dialogue, toolbox } = makeToolbox();
  expect(await toolbox.call('hark_command', { command: 'open youtube' })).toEqual({
    text: 'Shall I open youtube.com?',
  });
  expect(context.opened).toEqual([]);
  dialogue.settle(dialogue.understand('yes'));
  expect(context.opened).toEqual(['https://www.youtube.com']);
});

test.each(['where is my bike', 'what do you remember', 'remember that the code is 99', 'forget everything'])(
  'what Hark remembers is not for the model unless the user shares it: %s',
  async (command) => {
    const none = { text: 'There is no such command.' };
    const { context, toolbox } = makeToolbox();
    const before = context.facts.all;
    expect(await toolbox.call('hark_command', { command })).toEqual(none);
    expect(context.facts.all).toBe(before);
    expect(await makeToolbox(true).toolbox.call('hark_command', { command })).not.toEqual(none);
  },
);

test.each([
  ['rm', { command: 'x' }, 'There is no tool rm.'],
  ['hark_command', 'set a timer', 'The argument "command" must be one sentence.'],
  ['hark_command', { command: 'x'.repeat(400) }, 'The argument "command" must be one sentence.'],
  ['hark_command', { command: 'delete all files; rm -rf /' }, 'There is no such command.'],
])('a call of %s with %j is refused in words', async (name, args, answer) => {
  expect(await makeToolbox().toolbox.call(name, args)).toEqual({ text: answer });
});
