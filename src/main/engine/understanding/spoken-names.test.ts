import { expect, test } from 'vitest';
import { UserProfile } from '../memory/user-profile.ts';
import { Notebook } from '../notebook/notebook.ts';
import { spokenNames } from './spoken-names.ts';
import { makeFixedContext } from './testing/fixed-context.ts';

test('knows the names of lists and what is on them, of the user and what may be opened', () => {
  const notebook = new Notebook();
  notebook.setList('shopping', ['Ottolenghi hummus', '7']);
  const context = {
    ...makeFixedContext(),
    notebook,
    user: new UserProfile({ name: 'Siobhan', place: null }),
    openTargets: { Obsidian: '/usr/bin/obsidian' },
    language: 'en' as const,
    lastReply: () => undefined,
    skillFor: () => undefined,
    perform: async () => undefined,
  };
  expect(spokenNames(context)).toEqual(['pasta', 'call mom', 'shopping', 'Ottolenghi hummus', 'Obsidian', 'Siobhan']);
});
