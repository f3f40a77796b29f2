import { z } from 'zod';
import type { Tool, Toolbox, ToolResult } from '../llm/toolbox.ts';
import type { SkillTool } from '../skills/skill-tool.ts';
import { type Dialogue, NOT_UNDERSTOOD } from './dialogue.ts';
import type { IntentLanguage } from './languages/languages.ts';
import { wasSaid } from './was-said.ts';

/** Every other command, by a sentence. */
const COMMAND_TOOL: SkillTool = {
  name: 'hark_command',
  description:
    'Runs any other of the assistant’s own commands and returns what it says: pausing, changing or cancelling timers, alarms ' +
    'and reminders, stopwatch, lists, notes, time, dates, arithmetic, units, volume, opening, undoing, battery and disk, the weather, the calendar, the news, facts, jokes, devices of the house. One short English sentence, such as "how long is left on the ' +
    'timer", "what time is it in Tokyo", "cancel my alarm". Without a call of a tool nothing is set, changed or sent: ' +
    'never say that it was.',
  parameters: z.object({ command: z.string().describe('The sentence.') }),
  command: ({ command = '' }) => command,
};
const MAX_COMMAND_CHARACTERS = 300;

export interface SkillToolboxOptions {
  /** What the user has said. */
  question(): string;
  /** Whether the model may also use what Hark remembers. */
  sharesMemory: boolean;
  /** In which language the user is told what was done; English by default. */
  language?(): IntentLanguage;
}

/** Reads English, as a language model writes it, whatever language it replies in. */
export type ToolDialogue = Pick<Dialogue, 'tools' | 'understand' | 'readBack' | 'settle' | 'lookUp'>;

/** Said when something was done that has no reply. */
const DONE = { en: 'Done.', de: 'Erledigt.' } as const satisfies Record<IntentLanguage, string>;

/**
 * Lets a language model use every skill. What it calls is understood as a sentence of the user would be; an effect that the user
 * did not say to the letter is read back first.
 */
export function skillToolbox(dialogue: ToolDialogue, options: SkillToolboxOptions): Toolbox {
  const tools = [...dialogue.tools, COMMAND_TOOL];
  return {
    tools: tools.map(describe),
    async call(name, args, signal = new AbortController().signal) {
      const tool = tools.find((each) => each.name === name);
      if (!tool) return { text: `There is no tool ${name}.` };
      const parsed = tool.parameters.safeParse(args);
      if (!parsed.success) return { text: `The arguments are wrong: ${z.prettifyError(parsed.error)}` };
      return runCommand(tool.command(parsed.data), dialogue, options, signal);
    },
  };
}

async function runCommand(
  command: string,
  dialogue: ToolDialogue,
  { question, sharesMemory, language = () => 'en' }: SkillToolboxOptions,
  signal: AbortSignal,
): Promise<ToolResult> {
  const plan = dialogue.understand(command.trim().slice(0, MAX_COMMAND_CHARACTERS));
  const isPrivate = plan.isPrivate && !sharesMemory;
  // A language model says it clearly or not at all.
  if (plan.skill === NOT_UNDERSTOOD || plan.isSupposed || isPrivate) return { text: 'There is no such command.' };
  const hasEffect = (plan.effects ?? []).length > 0 && !plan.asks;
  const settled = hasEffect && !wasSaid(command, question()) ? dialogue.readBack(plan) : plan;
  dialogue.settle(settled);
  const { asks, replyText } = await dialogue.lookUp(settled, signal);
  if (asks) return { consent: replyText };
  return { text: replyText || DONE[language()], ...(hasEffect ? { isAnswer: true } : {}) };
}

function describe({ name, description, parameters }: SkillTool): Tool {
  const { $schema: _, ...schema } = z.toJSONSchema(parameters);
  return { name, description, parameters: schema };
}
