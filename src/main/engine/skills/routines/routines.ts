import type { Routine } from '../../../../shared/engine/routine.ts';
import { routineSchema } from '../../../../shared/engine/routine.ts';
import type { NamedRoutine } from '../../routines/routines.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import { futureMoment } from '../../understanding/time/moment.ts';
import { daysOf } from '../../understanding/time/recurrence.ts';
import { confirm } from '../confirm.ts';
import type { Effect } from '../effect.ts';
import {
  askFor,
  type IntentHandler,
  type Plan,
  type RecalledPlan,
  type Skill,
  type SkillContext,
  say,
} from '../skill.ts';
import { isOfMorning as isOfGermanMorning } from './de/half-of-day.ts';
import { GERMAN_LAST_WORDS } from './de/last-words.ts';
import { germanRoutinePatterns } from './de/patterns.ts';
import { germanRoutineReplies } from './de/replies.ts';
import { germanStepWords } from './de/steps.ts';
import { isOfMorning } from './en/half-of-day.ts';
import { LAST_WORDS } from './en/last-words.ts';
import { routinePatterns } from './en/patterns.ts';
import { routineReplies } from './en/replies.ts';
import { stepWords } from './en/steps.ts';
import { runPlan } from './run.ts';
import { stepsOf } from './steps.ts';

const LANGUAGES = {
  en: { replies: routineReplies, isOfMorning, lastWords: LAST_WORDS as readonly string[], stepWords },
  de: {
    replies: germanRoutineReplies,
    isOfMorning: isOfGermanMorning,
    // The sentences of a language model's tools are English, whatever the language of the reply.
    lastWords: [...GERMAN_LAST_WORDS, ...LAST_WORDS] as readonly string[],
    stepWords: germanStepWords,
  },
};

/** Names are short, and a command that is no name has a verb and what it is about. */
const MAX_NAME_WORDS = 4;
const MIN_STEP_WORDS = 2;

/** Several commands under one name: "When I say good night, turn the volume down and set an alarm for seven." */
export const routinesSkill: Skill = {
  id: 'routines',
  examples: {
    en: ['When I say good morning, tell me the weather and what is next.', 'What routines do I have?'],
    de: ['Wenn ich guten Morgen sage, sag mir das Wetter und was heute ansteht.', 'Welche Routinen habe ich?'],
  },
  patterns: { en: routinePatterns, de: germanRoutinePatterns },
  intents: {
    'routine.create': create,
    'routine.run': onRoutine(({ steps }, _slots, context) => runPlan(steps, context)),
    'routine.list': list,
    'routine.tell': onRoutine((routine, _slots, { language }) => say(LANGUAGES[language].replies.told(routine))),
    'routine.delete': onRoutine(({ name }, _slots, context) => change(name, undefined, 'deleted', context)),
    'routine.add': onRoutine(addStep),
    'routine.cut': onRoutine(cutStep),
    'routine.time': onRoutine(setTime),
  },
  meantByUser,
};

/** What starts a routine means that, whatever else it could mean. */
function meantByUser(text: string, context: SkillContext): RecalledPlan | undefined {
  const routine = context.routines.find(text);
  return routine && { ...runPlan(routine.steps, context), intent: 'routine.run', source: routine.name };
}

function onRoutine(
  handler: (routine: NamedRoutine, slots: Slots, context: SkillContext) => Plan | undefined,
): IntentHandler {
  return (slots, context) => {
    const { replies } = LANGUAGES[context.language];
    const name = slots.text('name') ?? '';
    const routine = context.routines.find(name) ?? context.routines.find(replies.longName(name));
    if (routine) return handler(routine, slots, context);
    // "Stressiger Morgen": what was taken for a time is the end of a name.
    if (context.routines.find(`${name} ${slots.said('time') ?? ''}`)) return undefined;
    // "Run a mile" speaks of a routine only where there is one of that name.
    return slots.has('bare') ? undefined : say(replies.noneSuch(name));
  };
}

function list(_slots: Slots, { routines, language }: SkillContext): Plan {
  const { replies } = LANGUAGES[language];
  const names = routines.all.map(({ name }) => name);
  return say(names.length === 0 ? replies.none : replies.listed(names));
}

function create(slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  const name = slots.text('name');
  const steps = saidSteps(slots, context);
  if (context.routines.isFull) return say(replies.full);
  if (name === undefined) return askFor(replies.whichName, { 'routine.name': create });
  if (steps !== undefined) return named(...withoutSteps(name, steps, context), context);
  const [shorter, rest] = slots.has('unparted') ? parted(name, context) : [name];
  if (rest !== undefined) return named(shorter, rest, context);
  return askFor(replies.whichSteps(name), { 'routine.steps': stepsFor(name) });
}

/** Takes what is said for the steps. What is said about routines is none, such as the same request once more, heard better. */
function stepsFor(name: string): IntentHandler {
  return (answer, context) => {
    const steps = saidSteps(answer, context) ?? '';
    return context.skillFor(steps) === 'routines' ? undefined : named(name, steps, context);
  };
}

/** "When I say bedtime lock the screen": STT may leave out the comma. @returns the name, and the steps if it held any */
function parted(said: string, context: SkillContext): [name: string, steps?: string] {
  const words = said.split(' ');
  for (let count = 1; count <= Math.min(MAX_NAME_WORDS, words.length - MIN_STEP_WORDS); count++) {
    const rest = words.slice(count).join(' ');
    const { unknown } = knownSteps(rest, context);
    if (unknown.length === 0) return [words.slice(0, count).join(' '), rest];
  }
  return [said];
}

/** "Called morning tell me the weather and the news": the first step is no part of the name. */
function withoutSteps(said: string, steps: string, context: SkillContext): [name: string, steps: string] {
  const [name, first] = parted(said, context);
  return [name, first === undefined ? steps : `${first}${LANGUAGES[context.language].stepWords.and}${steps}`];
}

const knownSteps = (said: string, context: SkillContext) =>
  stepsOf(said, (sentence) => context.skillFor(sentence) !== undefined, LANGUAGES[context.language].stepWords);

/** @returns undefined when none were said */
function saidSteps(slots: Slots, { language }: SkillContext): string | undefined {
  const steps = slots.text('steps');
  const last = LANGUAGES[language].lastWords.find((word) => slots.has(word));
  return steps === undefined || last === undefined ? steps : `${steps} ${last}`;
}

function named(said: string, stepsText: string, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  const name = replies
    .nameAs(said)
    .replace(/[^\p{L}\p{N}' ]+/gu, '')
    .trim();
  const { steps, unknown } = knownSteps(stepsText, context);
  const routine = routineSchema.safeParse({ steps });
  if (name.length < 2 || !routine.success) return askFor(replies.whichSteps(said), { 'routine.steps': stepsFor(said) });
  // "Stop" must stop.
  if (context.skillFor(name) === 'control') return say(replies.taken(name));
  const existing = context.routines.find(name);
  const plan = (later: SkillContext) => {
    const made = change(existing?.name ?? name, routine.data, 'created', later);
    return unknown.length === 0 ? made : { ...made, replyText: `${made.replyText} ${replies.unknownSteps(unknown)}` };
  };
  return existing ? confirm(replies.replace(name), (_slots, later) => plan(later), replies.left) : plan(context);
}

/** A change of a routine, which can be undone. */
function change(
  name: string,
  routine: Routine | undefined,
  what: 'created' | 'deleted' | 'changed',
  { routines, language }: SkillContext,
  reply?: string,
): Plan {
  const { replies } = LANGUAGES[language];
  const before = valuesOf(routines.all.find((each) => each.name === name));
  const effect = (next: Routine | undefined): Effect => ({
    kind: 'routine',
    change: next ? (before ? 'changed' : 'added') : 'removed',
    name,
    apply: () => routines.set(name, next),
  });
  const said = what === 'created' ? replies.created(name, routine?.steps.length ?? 0) : replies.deleted(name);
  return {
    ...say(reply ?? said),
    effects: [effect(routine)],
    undo: { ...say(before ? replies.backAgain(name) : replies.deleted(name)), effects: [effect(before)] },
  };
}

function valuesOf(named: NamedRoutine | undefined): Routine | undefined {
  if (!named) return undefined;
  const { name: _, ...routine } = named;
  return routine;
}

function addStep(routine: NamedRoutine, slots: Slots, context: SkillContext): Plan | undefined {
  const step = slots.text('step') ?? '';
  // "Add milk to breakfast" is about a list.
  if (slots.has('bare') && context.skillFor(step) === undefined) return undefined;
  const { name, ...values } = routine;
  const reply = LANGUAGES[context.language].replies.stepAdded(name, step);
  return change(name, { ...values, steps: [...values.steps, step] }, 'changed', context, reply);
}

function cutStep(routine: NamedRoutine, slots: Slots, context: SkillContext): Plan {
  const { replies } = LANGUAGES[context.language];
  const said = slots.text('step') ?? '';
  const { name, ...values } = routine;
  const step = values.steps.find((each) => each.toLowerCase().includes(said.toLowerCase()));
  if (step === undefined) return say(replies.noSuchStep(name, replies.stepAs(said)));
  const steps = values.steps.filter((each) => each !== step);
  if (steps.length === 0) return say(replies.lastStep);
  return change(name, { ...values, steps }, 'changed', context, replies.stepRemoved(name, step));
}

function setTime(routine: NamedRoutine, slots: Slots, context: SkillContext): Plan {
  const { replies, isOfMorning: isMorning } = LANGUAGES[context.language];
  const { name, ...values } = routine;
  const { at: _, weekdays: __, ...untimed } = values;
  if (slots.has('off')) return change(name, untimed, 'changed', context, replies.untimed(name));
  const recurrence = slots.get('recurrence');
  const time = slots.get('time') ?? recurrence?.part;
  const moment = time && futureMoment(time, isMorning(name) ? 'morning' : 'day', context.now());
  if (moment?.type !== 'moment') return say(replies.whichTime);
  const at = [moment.at.getHours(), moment.at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
  const days = recurrence && daysOf(recurrence);
  const weekdays = days && days.length < 7 ? [...days] : undefined;
  const timed = { ...untimed, at, ...(weekdays && { weekdays }) };
  return change(name, timed, 'changed', context, replies.timed(name, at, weekdays));
}
