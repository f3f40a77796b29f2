import { z } from 'zod';
import type { SkillTool } from '../skill-tool.ts';

export const noteTools: readonly SkillTool[] = [
  {
    name: 'take_note',
    description: 'Writes something down.',
    parameters: z.object({ text: z.string().describe('The words to write down.') }),
    command: ({ text }) => `take a note: ${text}`,
  },
];
