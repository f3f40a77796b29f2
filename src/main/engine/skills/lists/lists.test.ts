import { expect, test } from 'vitest';
import { Dialogue } from '../../understanding/dialogue.ts';
import { type FixedContext, makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

/** Says each sentence in turn. @returns the last reply, and the notebook that is left */
function talk(...sentences: string[]): { reply: string; notebook: FixedContext['notebook'] } {
  const context = makeFixedContext();
  const dialogue = new Dialogue(SKILLS, context);
  let reply = '';
  for (const sentence of sentences) {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    reply = plan.replyText;
  }
  return { reply, notebook: context.notebook };
}

test.each([
  ['one item', ['Add bread to my shopping list.'], ['milk', 'eggs', 'bread']],
  ['what is there already only once', ['Add egg and bread to the list.'], ['milk', 'eggs', 'bread']],
  ['what follows', ['Add bread to the list.', 'And butter.', 'Add jam.'], ['milk', 'eggs', 'bread', 'butter', 'jam']],
  ['what is meant instead', ['Add bread to the list.', 'No, rye bread.'], ['milk', 'eggs', 'rye bread']],
  ['what is answered', ['Add something to my list.', 'Bread and butter.'], ['milk', 'eggs', 'bread', 'butter']],
  ['nothing after “never mind”', ['Add something to my list.', 'Never mind.'], ['milk', 'eggs']],
  ['nothing that was undone', ['Add bread to the list.', 'Undo.'], ['milk', 'eggs']],
  ['nothing that is negated', ["Don't add bread to the list."], ['milk', 'eggs']],
  ['an item once it is wanted', ["I'm out of coffee.", 'Yes, please.'], ['milk', 'eggs', 'coffee']],
])('adds %s', (_what, sentences, items) => {
  expect(talk(...sentences).notebook.list('shopping')).toEqual(items);
});

test('puts each item on its own list', () => {
  const { notebook } = talk('Add toothpaste to my to do list and shampoo to my shopping list.');
  expect(notebook.list('to-do')).toEqual(['toothpaste']);
  expect(notebook.list('shopping')).toEqual(['milk', 'eggs', 'shampoo']);
});

test.each([
  ['an item by its singular', ['Remove egg from my shopping list.'], ['milk']],
  ['the next item as well', ['Remove eggs from the list.', 'And milk.'], []],
  ['an item by its place', ['Remove the first item from the list.'], ['eggs']],
  ['one item and adds another', ['Take milk off my shopping list and add tea.'], ['eggs', 'tea']],
  ['an item, and puts it back at its place', ['Remove milk from the list.', 'Undo.'], ['milk', 'eggs']],
  ['everything after a yes', ['Clear the shopping list.', 'Yes.'], []],
  ['nothing after a no', ['Clear the shopping list.', 'No.'], ['milk', 'eggs']],
])('removes %s', (_what, sentences, items) => {
  expect(talk(...sentences).notebook.list('shopping')).toEqual(items);
});

test('asks before it removes an item that says more than was said', () => {
  const { reply } = talk('Add cream cheese to the list.', 'Remove the cheese from the list.');
  expect(reply).toBe('Do you mean cream cheese?');
});

test('creates and deletes a list', () => {
  const created = talk('Create a list.', 'Camping.');
  expect(created.notebook.listNames).toEqual(['shopping', 'camping']);
  const deleted = talk('Create a camping list.', 'Delete the camping list.', 'Yes.');
  expect(deleted.notebook.listNames).toEqual(['shopping']);
});

test('a question changes nothing', () => {
  const { reply, notebook } = talk('Is bread on my shopping list?');
  expect(reply).toBe('No, bread is not on the shopping list.');
  expect(notebook.list('shopping')).toEqual(['milk', 'eggs']);
});

test('does not touch the lists of other programs', () => {
  expect(talk('Add Anna to my contact list.').notebook.listNames).toEqual(['shopping']);
});
