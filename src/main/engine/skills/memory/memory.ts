import type { Fact } from '../../../../shared/engine/fact.ts';
import { MAX_FACT_CHARACTERS } from '../../../../shared/engine/fact.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { confirm } from '../confirm.ts';
import type { Effect } from '../effect.ts';
import { type IntentHandler, type Plan, type RecalledPlan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanMemory } from './de/index.ts';
import { germanMemoryPatterns } from './de/patterns.ts';
import { englishMemory } from './en/index.ts';
import { memoryPatterns } from './en/patterns.ts';

const LANGUAGES = { en: englishMemory, de: germanMemory };
/** More are not said to one question. */
const MAX_ANSWERS = 3;

/** What the user asked Hark to remember, and questions about it. */
export const memorySkill: Skill = {
  id: 'memory',
  examples: {
    en: ['Remember that my bike is in the cellar.', 'Where is my bike?', 'What do you remember?'],
    de: ['Merk dir, dass mein Fahrrad im Keller steht.', 'Wo ist mein Fahrrad?', 'Was hast du dir gemerkt?'],
  },
  patterns: { en: memoryPatterns, de: germanMemoryPatterns },
  intents: Object.fromEntries(
    Object.entries({
      'memory.remember': remember,
      'memory.list': list,
      'memory.forget': forget,
      'memory.clear': clear,
    }).map(([intent, handler]) => [intent, privately(handler)]),
  ),
  recall,
};

/** Marks what a handler plans, and everything that may follow it, as private. */
function privately(handler: IntentHandler): IntentHandler {
  const asPrivate = (plan: Plan): Plan => ({
    ...plan,
    isPrivate: true,
    ...(plan.undo ? { undo: asPrivate(plan.undo) } : {}),
    ...(plan.followUps
      ? { followUps: Object.fromEntries(Object.entries(plan.followUps).map(([name, next]) => [name, privately(next)])) }
      : {}),
  });
  return (slots, context) => {
    const plan = handler(slots, context);
    return plan && asPrivate(plan);
  };
}

/** Answers a question from the facts. @returns undefined when no fact answers it */
export function recall(text: string, context: SkillContext): RecalledPlan | undefined {
  const { facts, language } = context;
  const { replies, answerTo } = LANGUAGES[language];
  if (facts.all.length === 0) return undefined;
  const isAnswer = answerTo(text);
  const found = newestFirst(facts.all.filter((fact) => isAnswer(fact.text))).slice(0, MAX_ANSWERS);
  if (found.length === 0) return undefined;
  const told = found.map((fact) =>
    isOutdated(fact, context) ? replies.saidThen(fact.text, new Date(fact.saidAtMs)) : replies.answer([fact.text]),
  );
  return {
    ...say(told.join(' ')),
    isPrivate: true,
    intent: 'memory.ask',
    source: found.map((fact) => fact.text).join('; '),
  };
}

/** "The meeting is tomorrow" was said on another day. */
function isOutdated({ text, saidAtMs }: Fact, { now, language }: SkillContext): boolean {
  return LANGUAGES[language].isRelative(text) && new Date(saidAtMs).toDateString() !== now().toDateString();
}

function remember(slots: Slots, context: SkillContext): Plan | undefined {
  const { facts, language, now } = context;
  const { readStatement, topicOf, saySame, replies } = LANGUAGES[language];
  const text = readStatement(slots.text('fact') ?? '', slots.has('that'));
  if (text === undefined || text.length > MAX_FACT_CHARACTERS) return undefined;
  // More may follow.
  const open = { completeness: 'unknown' as const };
  if (facts.all.some((fact) => saySame(fact.text, text))) return { ...say(replies.known(text)), ...open };
  if (facts.isFull) return say(replies.full);
  const topic = topicOf(text);
  const before = facts.all.filter((fact) => {
    const known = topicOf(fact.text);
    return topic !== undefined && known?.kind === topic.kind && known.key === topic.key;
  });
  let added: Fact | undefined;
  const add = () => {
    facts.remove(before);
    added = facts.add(text, now().getTime());
  };
  const takeBack = () => {
    if (added) facts.remove([added]);
    for (const fact of before) facts.put(fact);
  };
  const texts = before.map((fact) => fact.text);
  return {
    ...say(before.length > 0 ? replies.replaced(text, texts) : replies.remembered(text)),
    ...open,
    effects: [changed(before.length > 0 ? 'changed' : 'added', text, add)],
    undo: {
      ...say(before.length > 0 ? replies.restored(texts) : replies.forgotten([text])),
      effects: [changed('removed', text, takeBack)],
    },
  };
}

function changed(change: Effect['change'], name: string, apply: () => void): Effect {
  return { kind: 'fact', change, name, apply };
}

function list(slots: Slots, context: SkillContext): Plan | undefined {
  const { facts, notebook, user, language } = context;
  const { replies } = LANGUAGES[language];
  const about = slots.text('about');
  if (about !== undefined) return listAbout(about, context, slots.has('know'));
  const known = slots.has('me') ? replies.aboutUser(user.name, user.place) : [];
  if (facts.all.length === 0 && known.length === 0) {
    // They may have asked for a note.
    return notebook.notes.length > 0 ? undefined : say(replies.none);
  }
  return say([...known, ...(facts.all.length === 0 ? [] : [replies.all(textsOf(facts.all))])].join(' '));
}

function listAbout(about: string, context: SkillContext, isOfWorld: boolean): Plan | undefined {
  const { facts, language } = context;
  const { isAbout, replies } = LANGUAGES[language];
  const found = facts.all.filter((fact) => isAbout(fact.text, about));
  if (found.length > 0) return say(replies.all(textsOf(found)));
  // "What do you know about Rome?"
  return isOfWorld ? undefined : say(replies.noneAbout(about));
}

function forget(slots: Slots, context: SkillContext): Plan | undefined {
  const { facts, language } = context;
  const { isAbout, replies } = LANGUAGES[language];
  const said = slots.text('about') ?? slots.text('fact') ?? '';
  const found = facts.all.filter((fact) => isAbout(fact.text, said));
  if (found.length === 0) return slots.has('told') ? say(replies.noneAbout(said)) : undefined;
  if (found.length === 1) return forgotten(found, context);
  return confirm(replies.forgetAbout(textsOf(found)), (_answer, later) => forgotten(found, later), replies.leftAlone);
}

/** Asks first. */
function clear(slots: Slots, context: SkillContext): Plan {
  const { facts, user, language } = context;
  const { replies } = LANGUAGES[language];
  const hasUser = slots.has('me') && (user.name !== null || user.place !== null);
  if (facts.all.length === 0 && !hasUser) return say(replies.nothingToForget);
  const whenYes = (_answer: Slots, later: SkillContext) => forgotten(later.facts.all, later, hasUser);
  return confirm(replies.forget(facts.all.length + (hasUser ? 1 : 0)), whenYes, replies.leftAlone);
}

/** @param withUser name and place as well */
function forgotten(gone: readonly Fact[], { facts, user, language }: SkillContext, withUser = false): Plan {
  const { replies } = LANGUAGES[language];
  const texts = textsOf(gone);
  const { name, place } = user;
  const ofUser = (change: Effect['change'], apply: () => void): Effect[] =>
    withUser ? [{ kind: 'user', change, apply }] : [];
  return {
    ...say(gone.length === 0 ? replies.forgottenUser : replies.forgotten(texts)),
    effects: [
      ...gone.map((fact) => changed('removed', fact.text, () => facts.remove([fact]))),
      ...ofUser('removed', () => user.change({ name: null, place: null })),
    ],
    undo: {
      ...say(gone.length === 0 ? replies.restoredUser : replies.restored(texts)),
      effects: [
        ...gone.map((fact) => changed('added', fact.text, () => facts.put(fact))),
        ...ofUser('added', () => user.change({ name, place })),
      ],
    },
  };
}

const newestFirst = (facts: readonly Fact[]) => [...facts].reverse();
const textsOf = (facts: readonly Fact[]) => newestFirst(facts).map(({ text }) => text);
