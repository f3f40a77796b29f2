import { z } from 'zod';
import type { Toolbox } from '../llm/toolbox.ts';
import { type Dialogue, NOT_UNDERSTOOD } from './dialogue.ts';

const COMMAND_TOOL = 'hark_command';
const argumentsSchema = z.object({ command: z.string().trim().min(1).max(300) });

/**
 * Lets a language model use every skill as a person would: by a sentence.
 * @param sharesMemory whether it may also use what Hark remembers
 */
export function skillToolbox(dialogue: Dialogue, sharesMemory: boolean): Toolbox {
  return {
    tools: [
      {
        name: COMMAND_TOOL,
        description:
          'Runs one of the assistant’s own commands and returns what it says: timers, alarms, reminders, lists, notes, ' +
          'time, dates, arithmetic, units, battery and disk. One short English sentence, such as "set a timer for five ' +
          'minutes", "add milk to my shopping list", "what time is it in Tokyo".',
        parameters: {
          type: 'object',
          properties: { command: { type: 'string', description: 'The sentence.' } },
          required: ['command'],
          additionalProperties: false,
        },
      },
    ],
    call: async (name, args) => {
      if (name !== COMMAND_TOOL) return { text: `There is no tool ${name}.` };
      const parsed = argumentsSchema.safeParse(args);
      if (!parsed.success) return { text: 'The argument "command" must be one sentence.' };
      const plan = dialogue.understand(parsed.data.command);
      // A language model says it clearly or not at all.
      if (plan.skill === NOT_UNDERSTOOD || plan.isSupposed || (plan.isPrivate && !sharesMemory))
        return { text: 'There is no such command.' };
      dialogue.settle(plan);
      return { text: plan.replyText || 'Done.' };
    },
  };
}
