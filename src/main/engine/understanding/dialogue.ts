import type { Plan, Skill, SkillContext } from '../skills/skill.ts';
import { toUtterance, type Utterance } from './values/utterance.ts';

/** Words that a sentence does not end on. */
const UNFINISHED =
  /(?:^|\s)(?:a|an|the|for|to|of|in|at|and|or|by|with|my|is|plus|minus|times|divided|what|set|what's)$/;
const TAKE_BACK =
  /^(?:cancel|undo|delete|remove|forget|take back|scratch|revert) (?:it|that|this)(?: again)?$|^undo$|^cancell?ed$/;
/** After this nobody goes on from what was said last. */
const FORGOTTEN_AFTER_MS = 120_000;

const MAX_SAID_BACK_LENGTH = 80;

export const NOT_UNDERSTOOD = 'none';

export interface UnderstoodPlan extends Plan {
  /** The skill's id, or `none`. */
  skill: string;
  /** Not understood, but probably meant for a skill. */
  unsure?: true;
}

interface Last {
  plan: UnderstoodPlan;
  atMs: number;
}

/** What was said and what it means after what was said before. */
export class Dialogue {
  #last: Last | undefined;
  #lastReply: string | undefined;

  constructor(
    private readonly skills: readonly Skill[],
    private readonly context: Omit<SkillContext, 'lastReply'>,
  ) {}

  /** Whether an answer is waited for. */
  get asks(): boolean {
    return this.#recent()?.plan.asks ?? false;
  }

  /** Finds what to do about a transcript. Has no effect; never throws on any text. */
  understand(text: string): UnderstoodPlan {
    const utterance = toUtterance(text);
    const context = { ...this.context, lastReply: () => this.#lastReply };
    return (
      this.#goingOn(utterance, context) ??
      this.#fromSkills(utterance, context) ?? {
        skill: NOT_UNDERSTOOD,
        ...this.#guess(utterance),
        completeness: UNFINISHED.test(utterance.plain) ? 'incomplete' : 'unknown',
      }
    );
  }

  /** The turn is decided: the plan takes effect, and what is said next may go on from it. */
  settle(plan: UnderstoodPlan): void {
    plan.commit?.();
    this.said(plan.replyText);
    if (plan.skill !== 'repeat') this.#last = { plan, atMs: this.context.now().getTime() };
  }

  /** Somebody else than a skill has asked something. @param next takes the answer, as a plan's `next` does */
  expect(skill: string, next: NonNullable<Plan['next']>): void {
    const plan: UnderstoodPlan = { skill, replyText: '', completeness: 'complete', asks: true, next };
    this.#last = { plan, atMs: this.context.now().getTime() };
  }

  /** What was said aloud, also by others than skills. */
  said(replyText: string): void {
    if (replyText !== '') this.#lastReply = replyText;
  }

  #goingOn(utterance: Utterance, context: SkillContext): UnderstoodPlan | undefined {
    const last = this.#recent()?.plan;
    if (!last) return undefined;
    if (last.undo && TAKE_BACK.test(utterance.plain)) return { ...last.undo, skill: last.skill };
    const plan = last.next?.(utterance, context);
    return plan && { ...plan, skill: last.skill };
  }

  #fromSkills(utterance: Utterance, context: SkillContext): UnderstoodPlan | undefined {
    for (const { id, plan } of this.skills) {
      const found = plan(utterance, context);
      if (found) return { ...found, skill: id };
    }
    return undefined;
  }

  /** What was probably misheard is said back, so that the user knows which word to say again. */
  #guess({ plain }: Utterance): Pick<UnderstoodPlan, 'replyText' | 'unsure'> {
    const skill = this.skills.find(({ about }) => about?.test(plain));
    if (!skill || plain.length > MAX_SAID_BACK_LENGTH) return { replyText: "I can't do that yet." };
    return { replyText: `I'm not sure what you mean by “${plain}”. You can say: ${skill.examples[0]}`, unsure: true };
  }

  #recent(): Last | undefined {
    const last = this.#last;
    if (!last || this.context.now().getTime() - last.atMs > FORGOTTEN_AFTER_MS) return undefined;
    return last;
  }
}
