import { z } from 'zod';
import type { SkillTool } from '../skill-tool.ts';

export const alarmTools: readonly SkillTool[] = [
  {
    name: 'set_alarm',
    description: 'Rings at a time of day, such as to wake the user up.',
    parameters: z.object({
      time: z.string().describe('Such as "7 am" or "6:30 pm tomorrow" or "7 am every weekday".'),
    }),
    command: ({ time }) => `set an alarm for ${time}`,
  },
];
