import { z } from 'zod';
import type { SkillTool } from '../skill-tool.ts';

export const timerTools: readonly SkillTool[] = [
  {
    name: 'set_timer',
    description: 'Starts a countdown, such as for cooking.',
    parameters: z.object({
      duration: z.string().describe('Such as "9 minutes" or "1 hour and 30 minutes".'),
      name: z.string().describe('What it is for, in one or two words, such as "pasta"; else empty.'),
    }),
    command: ({ duration, name }) =>
      name ? `set a timer for ${duration} called ${name}` : `set a timer for ${duration}`,
  },
];
