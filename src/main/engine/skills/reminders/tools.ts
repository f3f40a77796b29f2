import { z } from 'zod';
import type { SkillTool } from '../skill-tool.ts';

export const reminderTools: readonly SkillTool[] = [
  {
    name: 'remind',
    description: 'Reminds the user of something at a time.',
    parameters: z.object({
      what: z.string().describe('What to do, such as "call mom".'),
      when: z.string().describe('Such as "tomorrow at 6 pm" or "in 2 hours".'),
    }),
    command: ({ what, when }) => `remind me ${when} to ${what}`,
  },
];
