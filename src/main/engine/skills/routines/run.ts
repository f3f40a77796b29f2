import { HarkError, toHarkError } from '../../../../shared/errors.ts';
import { type IntentHandler, type Plan, type SkillContext, say, THIS_MACHINE } from '../skill.ts';
import { germanRoutineReplies } from './de/replies.ts';
import { routineReplies } from './en/replies.ts';

const REPLIES = { en: routineReplies, de: germanRoutineReplies };

/** What came of the steps until now. */
interface Done {
  replies: readonly string[];
  isPrivate: boolean;
  failure: HarkError | undefined;
}

const NOTHING: Done = { replies: [], isPrivate: false, failure: undefined };

/** A plan that does steps one after the other, with one reply made of theirs. */
export function runPlan(steps: readonly string[], context: SkillContext): Plan {
  return inTurn((signal) => runSteps(steps, NOTHING, context, signal));
}

const inTurn = (run: (signal: AbortSignal) => Promise<Plan>): Plan => ({
  ...say(''),
  lookUp: { host: THIS_MACHINE, run },
});

async function runSteps(
  steps: readonly string[],
  done: Done,
  context: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const [step, ...rest] = steps;
  if (step === undefined) return summed(done);
  signal.throwIfAborted();
  return goOn(await stepPlan(step, context, signal), rest, done, context, signal);
}

/** After a step the other ones are done; after one that asks, behind its answer. */
async function goOn(
  plan: Plan,
  rest: readonly string[],
  done: Done,
  context: SkillContext,
  signal: AbortSignal,
): Promise<Plan> {
  const next = after(done, plan);
  if (!plan.asks) return runSteps(rest, next, context, signal);
  const { followUps = {} } = plan;
  const goingOn = Object.entries(followUps).map(([name, handler]) => [name, thenRest(handler, rest)]);
  return { ...summed(next), asks: true, completeness: plan.completeness, followUps: Object.fromEntries(goingOn) };
}

/** A step that fails is told, and the others are done. */
async function stepPlan(step: string, context: SkillContext, signal: AbortSignal): Promise<Plan> {
  const failed = REPLIES[context.language].failed(step);
  try {
    return (await context.perform(step, signal)) ?? say(failed);
  } catch (error) {
    signal.throwIfAborted();
    return { ...say(failed), failure: error instanceof HarkError ? error : toHarkError(error, 'SKILL_FAILED') };
  }
}

/** After an answer to a question of a step, the other steps are done. */
function thenRest(handler: IntentHandler, rest: readonly string[]): IntentHandler {
  return (slots, context) => {
    const plan = handler(slots, context);
    if (!plan) return undefined;
    const { undo: _, ...own } = plan;
    return {
      ...own,
      ...inTurn(async (signal) => {
        const found = plan.lookUp ? { ...plan, ...(await plan.lookUp.run(signal)) } : plan;
        return goOn(found, rest, NOTHING, context, signal);
      }),
    };
  };
}

function after({ replies, isPrivate, failure }: Done, plan: Plan): Done {
  return {
    replies: plan.replyText === '' ? replies : [...replies, plan.replyText],
    isPrivate: isPrivate || plan.isPrivate === true,
    failure: failure ?? plan.failure,
  };
}

function summed({ replies, isPrivate, failure }: Done): Plan {
  return {
    ...say(replies.join(' ')),
    ...(isPrivate && { isPrivate: true }),
    ...(failure && { failure }),
  };
}
