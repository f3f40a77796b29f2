import { z } from 'zod';
import type { SkillTool } from '../skill-tool.ts';

export const listTools: readonly SkillTool[] = [
  {
    name: 'add_to_list',
    description: 'Puts something on a list.',
    parameters: z.object({
      items: z.string().describe('Such as "milk" or "milk, eggs and bread".'),
      list: z.string().describe('Such as "shopping" or "to-do".'),
    }),
    command: ({ items, list }) => `add ${items} to my ${list} list`,
  },
  {
    name: 'remove_from_list',
    description: 'Takes something off a list.',
    parameters: z.object({
      item: z.string().describe('Such as "milk".'),
      list: z.string().describe('Such as "shopping".'),
    }),
    command: ({ item, list }) => `remove ${item} from my ${list} list`,
  },
];
