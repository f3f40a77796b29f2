import { expect, test } from 'vitest';
import { SKILLS } from '../skills/registry.ts';
import { Dialogue } from './dialogue.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

test('a language model is told what is set and kept, and nothing of what is not', () => {
  const context = makeFixedContext();
  for (const { id } of context.agenda.items) context.agenda.cancel(id);
  for (const list of context.notebook.listNames) context.notebook.deleteList(list);
  const dialogue = new Dialogue(SKILLS, context);
  expect(dialogue.state).toBe('');
  for (const said of [
    'Set a pasta timer for nine minutes.',
    'Wake me up at seven.',
    'Remind me to call mom at five.',
    'Add milk and eggs to my shopping list.',
  ]) {
    dialogue.settle(dialogue.understand(said));
  }
  const { state } = dialogue;
  expect(state).toContain('The pasta timer has 9 minutes left.');
  expect(state).toMatch(/Your alarm is set for 7(:00)? AM/);
  expect(state).toMatch(/You have one reminder: call mom, /);
  expect(state).toContain('The shopping list has milk and eggs.');
  expect(dialogue.understand('Cancel the pasta timer.').effects).toHaveLength(1);
});
