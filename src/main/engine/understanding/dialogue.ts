import type { Effect } from '../skills/effect.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skills/skill.ts';
import { classifierOf } from './classifier/intent-classifier.ts';
import type { Lattice } from './intents/matcher.ts';
import { CompiledPatterns } from './intents/patterns.ts';
import { type Clause, Reader, type Reading } from './intents/reader.ts';
import type { Slots } from './intents/slots.ts';
import { type IntentLanguage, SENTENCE_FRAMES, VALUE_GRAMMARS } from './languages/languages.ts';
import { Proposer } from './proposer.ts';
import { wallTimeOf } from './time/calendar.ts';
import { toUtterance, type Utterance } from './values/utterance.ts';

/** Words that a sentence does not end on. */
const UNFINISHED =
  /(?:^|\s)(?:a|an|the|for|to|of|in|at|and|or|by|with|my|is|plus|minus|times|divided|what|set|what's)$/;
const TAKE_BACK =
  /^(?:cancel|undo|delete|remove|forget|take back|scratch|revert) (?:it|that|this)(?: again)?$|^undo$|^cancell?ed$/;
/** After this nobody goes on from what was said last. */
const FORGOTTEN_AFTER_MS = 120_000;

/** Below this, nothing is asked about a sentence with words that nothing explains. */
const LIKELY = 0.85;
/** Above this, what the classifier says is done without asking, if every word and every slot was said. */
const SURE = 0.95;
const MAX_SAID_BACK_LENGTH = 80;
/** The tag of what is a sentence only when nothing else is said: "my shopping list". */
const ALONE = 'alone';

export const NOT_UNDERSTOOD = 'none';

export interface UnderstoodPlan extends Plan {
  /** The skill's id, or `none`. */
  skill: string;
  /** Not understood, but probably meant for a skill. */
  unsure?: true;
  /** Words that nothing explains. */
  unexplained?: readonly string[];
  /** How the words were read. */
  intents?: readonly ReadIntent[];
}

export interface ReadIntent {
  intent: string;
  slots: Slots;
  /** The words in each slot. */
  said: Readonly<Record<string, string>>;
}

interface Last {
  plan: UnderstoodPlan;
  atMs: number;
}

/** What was said and what it means after what was said before. */
export class Dialogue {
  #last: Last | undefined;
  #lastReply: string | undefined;

  readonly #reader: Reader;
  readonly #proposer: Proposer;
  /** Which skill has each intent. */
  readonly #owners: ReadonlyMap<string, Skill>;

  constructor(
    private readonly skills: readonly Skill[],
    private readonly context: Omit<SkillContext, 'lastReply' | 'language'>,
    private readonly language: IntentLanguage = 'en',
  ) {
    const patterns = patternsOf(skills, language);
    this.#reader = new Reader(VALUE_GRAMMARS[language], patterns);
    this.#proposer = new Proposer(classifierOf(language), patterns);
    this.#owners = new Map(
      skills.flatMap((skill) => Object.keys(skill.intents ?? {}).map((intent): [string, Skill] => [intent, skill])),
    );
  }

  /** Whether an answer is waited for. */
  get asks(): boolean {
    return this.#recent()?.plan.asks ?? false;
  }

  /** Finds what to do about a transcript. Has no effect; never throws on any text. */
  understand(text: string): UnderstoodPlan {
    const utterance = toUtterance(text);
    const context = { ...this.context, language: this.language, lastReply: () => this.#lastReply };
    const expected = this.#expected();
    const { readings, couldGoOn, lattice } = this.#reader.read(text, valueContext(context), Object.keys(expected));
    return (
      this.#planOf(readings, lattice, expected, context) ??
      this.#goingOn(utterance, context) ??
      this.#fromSkills(utterance, context) ??
      this.#proposed(lattice, context) ?? {
        skill: NOT_UNDERSTOOD,
        ...this.#guess(utterance),
        completeness: couldGoOn || UNFINISHED.test(utterance.plain) ? 'incomplete' : 'unknown',
      }
    );
  }

  /** What the next utterance may answer or correct. */
  #expected(): Readonly<Record<string, IntentHandler>> {
    const last = this.#recent()?.plan;
    const { undo } = last ?? {};
    return { ...(undo ? { 'answer.undo': () => undo } : {}), ...last?.followUps };
  }

  #planOf(
    readings: readonly Reading[],
    lattice: Lattice,
    expected: Readonly<Record<string, IntentHandler>>,
    context: SkillContext,
  ): UnderstoodPlan | undefined {
    for (const { clauses, isTakenBack } of readings) {
      if (clauses.length > 1 && clauses.some(({ slots }) => slots.has(ALONE))) continue;
      if (clauses.length === 0)
        return isTakenBack ? { ...say(SENTENCE_FRAMES[this.language].leftAlone), skill: 'control' } : undefined;
      const plans = clauses.map((clause) => this.#planOfClause(clause, lattice, expected, context));
      if (plans.every((plan) => plan !== undefined)) return joinedPlans(plans);
    }
    return undefined;
  }

  #planOfClause(
    { intent, slots, isNegated }: Clause,
    lattice: Lattice,
    expected: Readonly<Record<string, IntentHandler>>,
    context: SkillContext,
  ): UnderstoodPlan | undefined {
    const owner = this.#owners.get(intent);
    const plan = (expected[intent] ?? owner?.intents?.[intent])?.(slots, context);
    if (!plan) return undefined;
    const skill = owner?.id ?? this.#recent()?.plan.skill ?? NOT_UNDERSTOOD;
    const understood = { ...plan, skill, intents: [readIntent(intent, slots, lattice)] };
    if (!isNegated) return understood;
    // What shall not be done is not done; a question with "don't" is no question.
    return plan.effects || plan.asks
      ? { ...say(SENTENCE_FRAMES[this.language].leftAlone), skill, intents: [] }
      : undefined;
  }

  /** The turn is decided: the plan takes effect, and what is said next may go on from it. */
  settle(plan: UnderstoodPlan): void {
    for (const { apply } of plan.effects ?? []) apply();
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

  /** What no pattern explains, as the classifier takes it. */
  #proposed(lattice: Lattice, context: SkillContext): UnderstoodPlan | undefined {
    const proposal = this.#proposer.propose(lattice);
    if (!proposal) return undefined;
    const { intent, slots, unexplained } = proposal;
    const owner = this.#owners.get(intent);
    const plan = owner?.intents?.[intent]?.(slots, context);
    if (!owner || !plan) return undefined;
    const intents = [readIntent(intent, slots, lattice)];
    const understood = { skill: owner.id, intents, unexplained, completeness: 'unknown' as const };
    const { effects = [], asks } = plan;
    if (effects.length === 0 && !asks) return { ...plan, ...understood };
    if (unexplained.length > 0 && proposal.confidence < LIKELY) return undefined;
    const isSure = proposal.confidence >= SURE && unexplained.length === 0;
    return { ...(asks || isSure ? plan : this.#readBack(plan, effects, unexplained, context)), ...understood };
  }

  /** Asks before what is only supposed is done. */
  #readBack(plan: Plan, effects: readonly Effect[], unexplained: readonly string[], context: SkillContext): Plan {
    const { readBack, notUnderstood, leftAlone } = SENTENCE_FRAMES[this.language];
    const question = readBack(effects, context.now());
    return askFor(unexplained.length > 0 ? `${notUnderstood(unexplained)} ${question}` : question, {
      'answer.yes': () => plan,
      'answer.no': () => say(leftAlone),
    });
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
      const found = plan?.(utterance, context);
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

const compiled = new Map<readonly Skill[], CompiledPatterns>();

/** What people say for these skills; patterns are compiled once. */
function patternsOf(skills: readonly Skill[], language: IntentLanguage): CompiledPatterns {
  const known = compiled.get(skills);
  if (known) return known;
  const { frame, answers } = SENTENCE_FRAMES[language];
  const patterns = skills.flatMap((skill) => skill.patterns?.[language] ?? []);
  const made = new CompiledPatterns(frame, [answers, ...patterns]);
  compiled.set(skills, made);
  return made;
}

function valueContext({ now }: Pick<SkillContext, 'now'>) {
  const at = now();
  return { nowMs: wallTimeOf(at), utcOffsetMinutes: -at.getTimezoneOffset() };
}

/** Several commands of one breath: all are done, and told in one reply. */
function joinedPlans(plans: readonly UnderstoodPlan[]): UnderstoodPlan {
  const [first, ...rest] = plans;
  if (!first) throw new Error('a reading without clauses');
  if (rest.length === 0) return first;
  // One that asks comes last: the others need not wait for the answer, but are not lost by it either.
  const last = plans.find(({ asks }) => asks) ?? (plans.at(-1) as UnderstoodPlan);
  const undos = plans.flatMap(({ undo }) => undo ?? []);
  return {
    ...last,
    skill: first.skill,
    replyText: [...new Set([...plans.filter((plan) => plan !== last), last].map(({ replyText }) => replyText))].join(
      ' ',
    ),
    effects: plans.flatMap(({ effects }) => effects ?? []),
    intents: plans.flatMap(({ intents }) => intents ?? []),
    ...(undos.length === 0
      ? {}
      : {
          undo: {
            ...say(undos.map(({ replyText }) => replyText).join(' ')),
            effects: undos.flatMap(({ effects }) => effects ?? []),
          },
        }),
  };
}

function readIntent(intent: string, slots: Slots, { utterance, tokens }: Lattice): ReadIntent {
  const said = slots.filled.map(({ name, from, to }): [string, string] => [
    name,
    utterance.slice(tokens[from]?.start, tokens[to - 1]?.end),
  ]);
  return { intent, slots, said: Object.fromEntries(said) };
}
