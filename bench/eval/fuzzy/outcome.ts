import type { ChatModel } from '../../../src/main/engine/llm/chat-model.ts';
import type { Toolbox } from '../../../src/main/engine/llm/toolbox.ts';
import type { Effect } from '../../../src/main/engine/skills/effect.ts';
import { SKILLS } from '../../../src/main/engine/skills/registry.ts';
import { Dialogue, NOT_UNDERSTOOD, type UnderstoodPlan } from '../../../src/main/engine/understanding/dialogue.ts';
import { domainOf } from '../../../src/main/engine/understanding/intents/domain.ts';
import { skillToolbox } from '../../../src/main/engine/understanding/skill-toolbox.ts';
import { makeFixedContext } from '../../../src/main/engine/understanding/testing/fixed-context.ts';

/** A request in other words than a grammar would expect. */
export interface FuzzyRequest {
  text: string;
  /** The command that it means; null when nothing shall be done. */
  means: string | null;
}

/**
 * `right`: it would be done, after a yes where Hark asks. `left`: nothing is done though something was meant. `wrong`: something else
 * is done or asked about. `alone`: nothing was meant and nothing is done.
 */
export type FuzzyOutcome = 'right' | 'left' | 'wrong' | 'alone';

const INSTRUCTIONS =
  'You are Hark, a voice assistant. Call a tool only when the user wants something that it does. Your answer is spoken aloud: ' +
  'answer in one to three short, plain sentences.';

/** What comes of a request: by the skills alone, else by a language model that may call them. */
export async function outcomeOf({ text, means }: FuzzyRequest, chat: ChatModel | undefined): Promise<FuzzyOutcome> {
  const plan = (await planOf(text, chat)) ?? undefined;
  const done = plan && whatIsDone(plan);
  if (means === null) return done === undefined ? 'alone' : 'wrong';
  if (done === undefined) return 'left';
  return done === whatIsDone(freshDialogue().understand(means)) ? 'right' : 'wrong';
}

/** A sentence of another project, with the domains that are right: none where nothing shall be done. */
export interface CrowdSentence {
  text: string;
  expect: readonly string[];
}

/** What a language model makes of a sentence that the skills leave alone: `right` when it calls a skill of the right domain. */
export async function crowdOutcomeOf({ text, expect }: CrowdSentence, chat: ChatModel): Promise<FuzzyOutcome> {
  const called = await calledPlan(text, chat);
  if (!called) return expect.length === 0 ? 'alone' : 'left';
  return called.intents?.some(({ intent }) => expect.includes(domainOf(intent))) ? 'right' : 'wrong';
}

/** Whether a language model gets it. */
export function isLeftToModel(text: string): boolean {
  return isForModel(freshDialogue().understand(text));
}

function isForModel({ skill, isBetterAskedOfModel }: UnderstoodPlan): boolean {
  return skill === NOT_UNDERSTOOD || isBetterAskedOfModel === true;
}

async function planOf(text: string, chat: ChatModel | undefined): Promise<UnderstoodPlan | undefined> {
  const plan = freshDialogue().understand(text);
  if (!isForModel(plan)) return plan;
  return chat && calledPlan(text, chat);
}

/** The first command that the model calls. */
async function calledPlan(text: string, chat: ChatModel): Promise<UnderstoodPlan | undefined> {
  const dialogue = freshDialogue();
  let called: UnderstoodPlan | undefined;
  const own = skillToolbox(dialogue, { question: () => text, sharesMemory: true });
  const toolbox: Toolbox = {
    tools: own.tools,
    async call(name, args) {
      const tool = dialogue.tools.find((each) => each.name === name);
      const parsed = tool?.parameters.safeParse(args);
      const { command } = args as { command?: string };
      const sentence = parsed?.success ? tool?.command(parsed.data) : command;
      const plan = sentence === undefined ? undefined : freshDialogue().understand(sentence);
      if (plan && plan.skill !== NOT_UNDERSTOOD && !plan.isSupposed) called ??= plan;
      return { text: 'Done.', isAnswer: true };
    },
  };
  const messages = [
    { role: 'system', content: INSTRUCTIONS },
    { role: 'user', content: text },
  ] as const;
  for await (const _ of chat.reply(messages, new AbortController().signal, toolbox));
  return called;
}

/** The effects, or the answer of a question, in a form that can be compared; undefined for nothing. */
function whatIsDone(plan: UnderstoodPlan): string | undefined {
  const settled = afterYes(plan);
  const { effects = [], replyText, skill } = settled;
  if (effects.length > 0) return JSON.stringify(effects.map(comparable));
  if (skill === NOT_UNDERSTOOD || skill === 'courtesy' || settled.asks) return undefined;
  // What a service will answer is not known: which one is asked.
  return settled.lookUp ? skill : replyText;
}

/** What is only asked about counts as done: the user says yes. */
function afterYes(plan: UnderstoodPlan): UnderstoodPlan {
  if (!plan.asks) return plan;
  const dialogue = freshDialogue();
  dialogue.settle({ ...plan, effects: [] });
  const answered = dialogue.understand('yes');
  return answered.effects?.length ? answered : plan;
}

/** The name of a timer may be chosen in many ways. */
function comparable({ apply: _, name: __, ...effect }: Effect & { takeBack?: Effect }) {
  return { ...effect, takeBack: undefined };
}

function freshDialogue(): Dialogue {
  return new Dialogue(SKILLS, makeFixedContext());
}
