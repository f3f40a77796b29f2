import type { Effect } from '../skills/effect.ts';
import {
  askFor,
  type GivenContext,
  type IntentHandler,
  type Plan,
  type RecalledPlan,
  type Skill,
  type SkillContext,
  say,
} from '../skills/skill.ts';
import type { SkillTool } from '../skills/skill-tool.ts';
import { completenessOf } from './completeness.ts';
import type { Lattice } from './intents/matcher.ts';
import { CompiledPatterns, compiledSkill, type SentenceFrame } from './intents/patterns.ts';
import { type Clause, Reader, type Reading } from './intents/reader.ts';
import { Slots } from './intents/slots.ts';
import { ALONE, KEPT, UNSURE } from './intents/tags.ts';
import { type IntentLanguage, SENTENCE_FRAMES, VALUE_GRAMMARS } from './languages/languages.ts';
import { type ProposedClause, Proposer } from './proposer.ts';
import { saidOnce } from './said-once.ts';
import { spokenNames } from './spoken-names.ts';
import { wallTimeOf } from './time/calendar.ts';

/** After this nobody goes on from what was said last. */
const FORGOTTEN_AFTER_MS = 120_000;

/** Below this, nothing is asked about a sentence with words that nothing explains. */
const LIKELY = 0.8;
/** Above this, what the classifier says is done without asking, if every word and every slot was said. */
const SURE = 0.95;
/** Readings whose costs differ by less are as good as each other. */
const EQUAL_COST = 0.001;
export const NOT_UNDERSTOOD = 'none';

export interface UnderstoodPlan extends Plan {
  /** The skill's id, or `none`. */
  skill: string;
  /** Not understood, but probably meant for a skill. */
  unsure?: true;
  /** No pattern explains the words: the classifier supposes what they mean. */
  isSupposed?: true;
  /** Words that nothing explains. */
  unexplained?: readonly string[];
  /** How the words were read. */
  intents?: readonly ReadIntent[];
}

interface ReadIntent {
  intent: string;
  slots: Slots;
  /** The words in each slot. */
  said: Readonly<Record<string, string>>;
}

interface Last {
  plan: UnderstoodPlan;
  atMs: number;
}

/** What was said last. Dialogues of several languages share it: what is asked in one can be answered in another. */
export interface DialogueMemory {
  last: Last | undefined;
  lastReply: string | undefined;
}

export interface DialogueOptions {
  memory?: DialogueMemory;
  /** The language of the replies, where it is not the one that is understood. */
  replyLanguage?: IntentLanguage;
}

/** A file or a keyboard may write "ü" as two characters. */
const composed = (text: string) => text.normalize('NFC');

/** What was said and what it means after what was said before. */
export class Dialogue {
  readonly #memory: DialogueMemory;
  readonly #replyLanguage: IntentLanguage;
  #understanding: { reader: Reader; proposer: Proposer } | undefined;
  /** Which skill has each intent. */
  readonly #owners: ReadonlyMap<string, Skill>;

  constructor(
    private readonly skills: readonly Skill[],
    private readonly context: GivenContext,
    private readonly language: IntentLanguage = 'en',
    { memory = { last: undefined, lastReply: undefined }, replyLanguage = language }: DialogueOptions = {},
  ) {
    this.#memory = memory;
    this.#replyLanguage = replyLanguage;
    this.#owners = new Map(
      skills.flatMap((skill) => Object.keys(skill.intents ?? {}).map((intent): [string, Skill] => [intent, skill])),
    );
  }

  /** Made for the first sentence: a session listens before it understands. */
  get #reading(): { reader: Reader; proposer: Proposer } {
    if (!this.#understanding) {
      const { language } = this;
      const patterns = patternsOf(this.skills, language);
      this.#understanding = {
        reader: new Reader(VALUE_GRAMMARS[language], patterns),
        proposer: new Proposer(language, patterns),
      };
    }
    return this.#understanding;
  }

  /** Prepares the first sentence, a skill at a time: together they would hold up the sound for 160 ms. */
  prepare(): Promise<void> {
    return preparePatterns(this.skills, this.language);
  }

  /** What a language model can do with the skills. */
  get tools(): readonly SkillTool[] {
    return this.skills.flatMap(({ tools = [] }) => tools);
  }

  /** What a language model is told of the skills: what is set or kept; empty when there is nothing. */
  get state(): string {
    const context = this.#skillContext;
    return this.skills.flatMap((skill) => skill.state?.(context) || []).join(' ');
  }

  /** What the user has named and may say again. */
  get names(): readonly string[] {
    return spokenNames(this.#skillContext);
  }

  get #skillContext(): SkillContext {
    return {
      ...this.context,
      language: this.#replyLanguage,
      lastReply: () => this.#memory.lastReply,
      skillFor: (sentence) => this.skillOf(sentence),
      perform: (sentence, signal) => this.#perform(sentence, signal),
    };
  }

  /** Whether an answer is waited for. */
  get asks(): boolean {
    return this.#recent()?.plan.asks ?? false;
  }

  /** Whether a yes or a no is waited for. */
  get asksYesOrNo(): boolean {
    const { asks, followUps = {} } = this.#recent()?.plan ?? {};
    return asks === true && 'answer.yes' in followUps;
  }

  /** Finds what to do about a transcript. Has no effect; never throws on any text. */
  understand(text: string): UnderstoodPlan {
    return this.#understand(saidOnce(composed(text)), this.#expected());
  }

  /** As `understand`, without regard to what was said before. */
  understandAlone(text: string): UnderstoodPlan {
    return this.#understand(composed(text), {});
  }

  /** @returns the skill that surely understands a sentence by itself; undefined if none does */
  skillOf(sentence: string): string | undefined {
    const { skill, isSupposed } = this.#understand(sentence, {}, false);
    return skill === NOT_UNDERSTOOD || isSupposed ? undefined : skill;
  }

  /** No answer is waited for any more. */
  dropQuestion(): void {
    if (this.asks) this.#memory.last = undefined;
  }

  /** What was said last is still being said: it is not forgotten. */
  stay(): void {
    if (this.#memory.last) this.#memory.last = { ...this.#memory.last, atMs: this.context.now().getTime() };
  }

  /** What was done last was only half of what was meant: it takes back its effects, if they can be. */
  takeBack(): void {
    for (const { apply } of this.#recent()?.plan.undo?.effects ?? []) apply();
    this.#memory.last = undefined;
  }

  /** @param isByUser whether the user may have given the words a meaning: in a routine they have none */
  #understand(text: string, expected: Readonly<Record<string, IntentHandler>>, isByUser = !this.asks): UnderstoodPlan {
    const context = this.#skillContext;
    const meant = isByUser ? this.#firstOf((skill) => skill.meantByUser?.(text, context)) : undefined;
    if (meant) return meant;
    const { readings, couldGoOn, lattice, isSaying } = this.#reading.reader.read(
      text,
      valueContext(context),
      Object.keys(expected),
    );
    const read = this.#planOf(readings, lattice, expected, context);
    const mayBeRemembered = read?.isBetterAskedOfModel || read?.isBetterRemembered;
    const understood = mayBeRemembered ? (this.#recalled(text, context) ?? read) : read;
    const plan = understood ??
      this.#recalled(text, context) ??
      (isSaying ? undefined : this.#proposed(lattice, couldGoOn, context)) ?? {
        ...say(this.#texts.notAble),
        skill: NOT_UNDERSTOOD,
        completeness: couldGoOn ? ('incomplete' as const) : ('unknown' as const),
      };
    const completeness = this.#completenessOf(plan, lattice, expected);
    const passedOn = isExplained(plan) || isSaying ? undefined : this.#passedOn(plan, lattice, context);
    return { ...(passedOn ?? plan), completeness };
  }

  /** What no skill explains may be understood elsewhere. Where it is not, the plan stands. */
  #passedOn(plan: UnderstoodPlan, lattice: Lattice, context: SkillContext): UnderstoodPlan | undefined {
    if (isTurnedRound(lattice, this.language)) return undefined;
    const sentence = this.#reading.proposer.sentenceOf(lattice).text;
    const asked: { skill: string; lookUp: NonNullable<Plan['lookUp']> }[] = [];
    for (const { id: skill, passOn } of this.skills) {
      const other = sentence === '' ? undefined : passOn?.(sentence, context);
      if (!other) continue;
      if (!other.lookUp) return { ...other, skill };
      asked.push({ skill, lookUp: other.lookUp });
    }
    if (asked.length === 0) return undefined;
    const run = async (signal: AbortSignal): Promise<Plan> => {
      let failed: Plan | undefined;
      for (const { skill, lookUp } of asked) {
        const { isNotMeant, ...found } = await lookUp.run(signal);
        if (!isNotMeant) return { ...found, skill } as Plan;
        if (found.failure) failed = found;
      }
      return failed?.failure ? { ...plan, failure: failed.failure, replyText: failed.replyText } : plan;
    };
    const host = asked.map(({ lookUp }) => lookUp.host).join(', ');
    return { ...say(''), skill: NOT_UNDERSTOOD, lookUp: { host, run } };
  }

  /** What the plan says of itself, and what the last words say. */
  #completenessOf(plan: UnderstoodPlan, lattice: Lattice, expected: Readonly<Record<string, IntentHandler>>) {
    const last = plan.intents?.at(-1);
    return completenessOf(
      {
        lattice,
        completeness: plan.completeness,
        slots: last?.slots.filled ?? [],
        names: this.names,
        isKept: (plan.effects ?? []).some(({ change }) => change === 'added' || change === 'changed'),
        isDictated: this.asks && last !== undefined && last.intent in expected,
      },
      SENTENCE_FRAMES[this.language].endings,
    );
  }

  /** The turn is decided: the plan takes effect, and what is said next may go on from it. */
  settle(plan: UnderstoodPlan): void {
    for (const { apply } of plan.effects ?? []) apply();
    plan.onSaid?.();
    this.said(plan.replyText);
    if (!plan.isAside) this.#memory.last = { plan, atMs: this.context.now().getTime() };
  }

  /** @returns a plan that asks before it does what another plan would do at once */
  readBack(plan: UnderstoodPlan): UnderstoodPlan {
    const { skill, intents = [], effects = [] } = plan;
    return { ...this.#readBack(plan, effects, [], this.context), skill, intents };
  }

  /**
   * Looks the reply of a settled plan up. What it replies can be gone on from.
   * @param signal ends it
   * @throws the signal's reason when it is aborted
   */
  async lookUp(plan: UnderstoodPlan, signal: AbortSignal): Promise<UnderstoodPlan> {
    if (!plan.lookUp) return plan;
    const { lookUp, replyText: _, effects: __, onSaid: ___, ...rest } = plan;
    const found: UnderstoodPlan = { ...rest, ...(await lookUp.run(signal)) };
    signal.throwIfAborted();
    this.settle(found);
    return found;
  }

  /** Somebody else than a skill has asked something. @param followUps take the answer */
  expect(skill: string, followUps: NonNullable<Plan['followUps']>): void {
    this.#memory.last = { plan: { ...askFor('', followUps), skill }, atMs: this.context.now().getTime() };
  }

  /** What was said aloud, also by others than skills. */
  said(replyText: string): void {
    if (replyText !== '') this.#memory.lastReply = replyText;
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
    let best: { plan: UnderstoodPlan; cost: number } | undefined;
    for (const reading of readings) {
      // A reading that costs more is not meant.
      if (best && reading.cost > best.cost + EQUAL_COST) break;
      const plan = this.#planOfReading(reading, lattice, expected, context);
      if (!plan) continue;
      if (!best || (plan.skill === 'control' && best.plan.skill !== 'control')) best = { plan, cost: reading.cost };
      else if (isOtherMeaning(best.plan, plan)) {
        return [best.plan, plan].find(isKept) ?? this.#askWhich(best.plan, plan, context);
      }
    }
    return best?.plan;
  }

  #planOfReading(
    { clauses, isTakenBack }: Reading,
    lattice: Lattice,
    expected: Readonly<Record<string, IntentHandler>>,
    context: SkillContext,
  ): UnderstoodPlan | undefined {
    if (clauses.length > 1 && clauses.some(({ slots }) => slots.has(ALONE))) return undefined;
    if (clauses.length === 0) return isTakenBack ? { ...say(this.#texts.leftAlone), skill: 'control' } : undefined;
    const plans = clauses.map((clause, index) => {
      const slots = clause.slots.after(clauses[index - 1]?.slots);
      // "Play chess with me" has the form of "play some jazz". Of one command among others the classifier sees its own words, of a single one also the courtesies around it.
      const sentence = clauses.length > 1 ? slots.sentence : lattice.utterance;
      if (slots.has(UNSURE) && !this.#reading.proposer.agrees(sentence, clause.intent)) return undefined;
      return this.#planOfClause({ ...clause, slots }, lattice, expected, context);
    });
    return plans.every((plan) => plan !== undefined) ? joinedPlans(plans) : undefined;
  }

  /** What the user said earlier may answer what no skill can. */
  #recalled(text: string, context: SkillContext): UnderstoodPlan | undefined {
    return this.#firstOf((skill) => skill.recall?.(text, context));
  }

  #firstOf(find: (skill: Skill) => RecalledPlan | undefined): UnderstoodPlan | undefined {
    for (const skill of this.skills) {
      const found = find(skill);
      if (!found) continue;
      const { intent, source, ...plan } = found;
      return { ...plan, skill: skill.id, intents: [{ intent, slots: new Slots([]), said: { fact: source } }] };
    }
    return undefined;
  }

  async #perform(sentence: string, signal: AbortSignal): Promise<Plan | undefined> {
    const plan = this.#understand(sentence, {}, false);
    // A routine within a routine could go on for ever.
    if (plan.skill === NOT_UNDERSTOOD || plan.skill === 'routines') return undefined;
    if (plan.asks) return plan;
    for (const { apply } of plan.effects ?? []) apply();
    plan.onSaid?.();
    if (!plan.lookUp) return plan;
    const found = await plan.lookUp.run(signal);
    found.onSaid?.();
    return { ...plan, ...found };
  }

  /** Two readings that are as good as each other, and do different things: one is asked after the other. */
  #askWhich(one: UnderstoodPlan, other: UnderstoodPlan, context: SkillContext): UnderstoodPlan {
    const ask = (plan: UnderstoodPlan, whenNo: IntentHandler) =>
      plan.effects?.length
        ? {
            ...askFor(this.#texts.readBack(plan.effects, context.now()), {
              'answer.yes': () => plan,
              'answer.no': whenNo,
            }),
          }
        : plan;
    const { skill, intents = [] } = one;
    return { ...ask(one, () => ask(other, () => say(this.#texts.leftAlone))), skill, intents };
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
    if (!isNegated) {
      const isDoubtful = plan.whenSupposed === 'ask' && slots.isMisheard;
      return isDoubtful ? this.readBack(understood) : understood;
    }
    // What shall not be done is not done; a question with "don't" is no question.
    return plan.effects?.length || plan.asks ? { ...say(this.#texts.leftAlone), skill, intents: [] } : undefined;
  }

  /** What no pattern explains, as the classifier takes it. */
  #proposed(lattice: Lattice, couldGoOn: boolean, context: SkillContext): UnderstoodPlan | undefined {
    const proposal = this.#reading.proposer.propose(lattice);
    const owner = proposal && this.#owners.get(proposal.intent);
    if (!owner) return undefined;
    const { intent, slots, unexplained, missed } = proposal;
    const understood = {
      skill: owner.id,
      intents: [readIntent(intent, slots, lattice)],
      unexplained,
      completeness: couldGoOn ? ('incomplete' as const) : ('unknown' as const),
      isSupposed: true as const,
    };
    const plan = owner.intents[intent]?.(slots, context);
    if (!plan || isAnswerToSomethingElse(plan, proposal)) {
      return { ...say(this.#sayAgain(owner, missed)), ...understood, isBetterAskedOfModel: true };
    }
    const supposed = this.#supposedPlan(plan, proposal, context);
    if (supposed) return { ...supposed, ...understood };
    const { skill: _, ...unsure } = understood;
    return { ...say(this.#sayAgain(owner, missed)), ...unsure, intents: [], skill: NOT_UNDERSTOOD, unsure: true };
  }

  /** @returns undefined when it is too unlikely to ask about it */
  #supposedPlan(plan: Plan, proposal: ProposedClause, context: SkillContext): Plan | undefined {
    const { effects = [], asks, whenSupposed } = plan;
    const { isNegated, isWhole, confidence, unexplained, missed } = proposal;
    if (effects.length === 0 && !asks) return plan;
    if (whenSupposed === 'do' && !isNegated) return plan;
    if (isNegated || (unexplained.length > 0 && confidence < LIKELY)) return undefined;
    if (asks || (confidence >= SURE && isWhole && whenSupposed !== 'ask')) return plan;
    return this.#readBack(plan, effects, whenSupposed ? [] : missed, context);
  }

  /** Says back the words that were not understood, so that the user knows which to say in another way, and what can be said. */
  #sayAgain({ examples }: Skill, missed: readonly string[]): string {
    const { notUnderstood, notAll, youCanSay } = this.#texts;
    const problem = missed.length > 0 ? notUnderstood(missed) : notAll;
    const example = examples[this.#replyLanguage][0];
    return example === undefined ? problem : `${problem} ${youCanSay(example)}`;
  }

  /** Asks before what is only supposed is done. */
  #readBack(
    plan: Plan,
    effects: readonly Effect[],
    missed: readonly string[],
    context: Pick<SkillContext, 'now'>,
  ): Plan {
    const { readBack, notUnderstood, leftAlone } = this.#texts;
    const question = readBack(effects, context.now());
    return {
      ...askFor(missed.length > 0 ? `${notUnderstood(missed)} ${question}` : question, {
        'answer.yes': () => plan,
        'answer.no': () => say(leftAlone),
      }),
      ...(plan.isPrivate ? { isPrivate: true as const } : {}),
    };
  }

  get #texts() {
    return SENTENCE_FRAMES[this.#replyLanguage];
  }

  #recent(): Last | undefined {
    const last = this.#memory.last;
    if (!last || this.context.now().getTime() - last.atMs > FORGOTTEN_AFTER_MS) return undefined;
    return last;
  }
}

async function preparePatterns(skills: readonly Skill[], language: IntentLanguage): Promise<void> {
  const { frame, answers } = SENTENCE_FRAMES[language];
  for (const patterns of [answers, ...skills.flatMap((skill) => skill.patterns?.[language] ?? [])]) {
    await new Promise(setImmediate);
    compiledSkill(frame, patterns);
  }
}

const compiled: Record<IntentLanguage, Map<readonly Skill[], CompiledPatterns>> = { en: new Map(), de: new Map() };

/** What people say for these skills; patterns are compiled once. */
function patternsOf(skills: readonly Skill[], language: IntentLanguage): CompiledPatterns {
  const known = compiled[language].get(skills);
  if (known) return known;
  const { frame, answers } = SENTENCE_FRAMES[language];
  const patterns = skills.flatMap((skill) => skill.patterns?.[language] ?? []);
  const made = new CompiledPatterns(frame, [answers, ...patterns]);
  compiled[language].set(skills, made);
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
  const [asking, ...laterQuestions] = plans.filter(({ asks }) => asks);
  if (laterQuestions.length > 0) {
    const now = plans.filter((plan) => !laterQuestions.includes(plan));
    return {
      ...joinedPlans(now.map(inFull)),
      ...thenAsking(asking, laterQuestions),
      intents: plans.flatMap(({ intents }) => intents ?? []),
    };
  }
  // One that asks comes last: the others need not wait for the answer, but are not lost by it either.
  const last = asking ? inFull(asking) : (plans.at(-1) as UnderstoodPlan);
  const undos = plans.flatMap(({ undo }) => undo ?? []);
  return {
    ...last,
    skill: first.skill,
    ...(plans.some(({ isPrivate }) => isPrivate) ? { isPrivate: true as const } : {}),
    replyText: [
      ...new Set(
        [...plans.filter((plan) => plan !== (asking ?? last)), last].flatMap(({ replyText }) => replyText || []),
      ),
    ].join(' '),
    effects: plans.flatMap(({ effects }) => effects ?? []),
    intents: plans.flatMap(({ intents }) => intents ?? []),
    onSaid: () => {
      for (const { onSaid } of plans) onSaid?.();
    },
    ...joinedLookUps(plans),
    ...joinedFailures(plans),
    ...(undos.length === 0 ? {} : { undo: joinedPlans(undos.map((plan) => ({ ...plan, skill: first.skill }))) }),
  };
}

/** The first thing that went wrong. */
function joinedFailures(plans: readonly UnderstoodPlan[]): Pick<Plan, 'failure'> {
  const failure = plans.find((plan) => plan.failure)?.failure;
  return failure ? { failure } : {};
}

/** One look-up for all that need one: what the others reply stands beside what it finds. */
function joinedLookUps(plans: readonly UnderstoodPlan[]): Pick<Plan, 'lookUp' | 'replyText'> | undefined {
  const lookUps = plans.flatMap(({ lookUp }) => lookUp ?? []);
  if (lookUps.length === 0) return undefined;
  const run = async (signal: AbortSignal): Promise<Plan> => {
    const found = await Promise.all(
      plans.map(async ({ lookUp, effects: _, onSaid: __, ...rest }) => ({ ...rest, ...(await lookUp?.run(signal)) })),
    );
    return joinedPlans(found.map(({ lookUp: _, ...plan }) => plan));
  };
  return { replyText: '', lookUp: { host: [...new Set(lookUps.map(({ host }) => host))].join(', '), run } };
}

/** What a question is about is said where other replies stand beside it. */
function inFull<P extends Plan>(plan: P): P {
  return { ...plan, replyText: plan.fullQuestion ?? plan.replyText };
}

/** Two questions are not asked at once: the next one comes with the reply to the answer. */
function thenAsking(asking: Plan | undefined, next: readonly UnderstoodPlan[]): Pick<Plan, 'followUps'> {
  const followUps = Object.entries(asking?.followUps ?? {}).map(([name, handler]): [string, IntentHandler] => [
    name,
    (slots, context) => {
      const plan = handler(slots, context);
      if (!plan) return undefined;
      if (plan.asks) return { ...plan, ...thenAsking(plan, next) };
      const [first] = next;
      return first && joinedPlans([{ ...plan, skill: first.skill }, ...next]);
    },
  ]);
  return { followUps: Object.fromEntries(followUps) };
}

function readIntent(intent: string, slots: Slots, { utterance, tokens }: Lattice): ReadIntent {
  const said = slots.filled.map(({ name, from, to }): [string, string] => [
    name,
    utterance.slice(tokens[from]?.start, tokens[to - 1]?.end),
  ]);
  return { intent, slots, said: Object.fromEntries(said) };
}

/** Whether a word says that something shall not be done: who understands it elsewhere may overhear that. */
function isTurnedRound({ tokens }: Lattice, language: IntentLanguage): boolean {
  const { negatingWithin }: SentenceFrame['words'] = SENTENCE_FRAMES[language].frame.words;
  return tokens.some(
    ({ text, alternatives = [] }) => negatingWithin?.has(text) || alternatives.some(({ negates }) => negates),
  );
}

/** Whether a skill answers it; one that only says that it did not understand does not. */
function isExplained({ skill, isSupposed, isBetterAskedOfModel }: UnderstoodPlan): boolean {
  return skill !== NOT_UNDERSTOOD && !(isSupposed && isBetterAskedOfModel);
}

/** A question with words that were not understood is another question: "what time is sunset". */
function isAnswerToSomethingElse(
  { effects = [], asks, isBetterAskedOfModel, answersAnyWords }: Plan,
  { intent, unexplained }: ProposedClause,
): boolean {
  const isAnswer =
    effects.length === 0 && !asks && !isBetterAskedOfModel && !answersAnyWords && !intent.startsWith('smalltalk.');
  return isAnswer && unexplained.length > 0;
}

/** Within a skill the first pattern counts; what ends a sound, and what is read aloud now, goes before all others. */
function isOtherMeaning(one: UnderstoodPlan, other: UnderstoodPlan): boolean {
  const isDecided =
    one.skill === other.skill || one.skill === 'control' || other.skill === 'control' || one.reads !== undefined;
  return !isDecided && effectsKey(one) !== effectsKey(other);
}

function isKept({ intents = [] }: UnderstoodPlan): boolean {
  return intents.some(({ slots }) => slots.has(KEPT));
}

/** Two plans with the same key do the same. */
function effectsKey({ effects = [] }: Plan): string {
  return JSON.stringify(effects.map(({ apply: _, ...what }) => ({ ...what, takeBack: undefined })));
}
