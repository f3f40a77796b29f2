import type { UserProfileValues } from '../../../../shared/engine/user-profile.ts';
import type { Slots } from '../../understanding/intents/slots.ts';
import type { Effect } from '../effect.ts';
import { recall } from '../memory/memory.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { findPlace } from '../time/places.ts';
import { readName as readGermanName, readPlace as readGermanPlace } from './de/details.ts';
import { germanUserPatterns } from './de/patterns.ts';
import { germanUserReplies } from './de/replies.ts';
import { readName, readPlace } from './en/details.ts';
import { userPatterns } from './en/patterns.ts';
import { userReplies } from './en/replies.ts';

const REPLIES = { en: userReplies, de: germanUserReplies };
const READERS = {
  en: { readName, readPlace },
  de: { readName: readGermanName, readPlace: readGermanPlace },
};
/** The plainest ways to ask, for what was told as a fact. */
const QUESTIONS = {
  en: { name: ['what is my name'], place: ['where do I live'] },
  de: { name: ['wie ist mein Name', 'wie heiße ich'], place: ['wo wohne ich'] },
};

/** How the user is called and where they are, which the settings keep. */
export const userSkill: Skill = {
  id: 'user',
  examples: {
    en: ['My name is Anna.', 'I live in Leeds.', "What's my name?"],
    de: ['Ich heiße Anna.', 'Ich wohne in Leipzig.', 'Wie heiße ich?'],
  },
  patterns: { en: userPatterns, de: germanUserPatterns },
  intents: {
    'user.set-name': setName,
    'user.name': (_slots, context) => tell('name', context),
    'user.forget-name': forgetName,
    'user.set-place': setPlace,
    'user.place': (_slots, context) => tell('place', context),
    'user.forget-place': (_slots, context) => forget('place', context),
  },
};

function setName(slots: Slots, context: SkillContext): Plan | undefined {
  const { language } = context;
  const name = READERS[language].readName(slots.text('name') ?? '', slots.has('call'));
  return name === undefined ? undefined : change({ name }, REPLIES[language].called(name), context);
}

function setPlace(slots: Slots, context: SkillContext): Plan | undefined {
  const { language, timeZone, now } = context;
  const isKnown = (place: string) => {
    const found = findPlace(place, timeZone, now(), language);
    return found !== undefined && !found.isHere;
  };
  const place = READERS[language].readPlace(slots.text('place') ?? '', slots.has('here'), isKnown);
  if (place === undefined) return undefined;
  const { lives, isIn } = REPLIES[language];
  return change({ place }, (slots.has('here') ? isIn : lives)(place), context);
}

function tell(detail: keyof UserProfileValues, context: SkillContext): Plan {
  const { user, language } = context;
  const replies = REPLIES[language];
  const value = user[detail];
  if (value !== null) return say(replies[detail](value));
  const told = QUESTIONS[language][detail]
    .map((question) => recall(question, context))
    .find((plan) => plan !== undefined);
  if (told) return { ...say(told.replyText), isPrivate: true };
  return say(detail === 'name' ? replies.unknownName : replies.unknownPlace);
}

/** "Don't call me Bob" is about that name alone. */
function forgetName(slots: Slots, context: SkillContext): Plan | undefined {
  const name = slots.text('name');
  const isMeant = name === undefined || name.toLowerCase() === context.user.name?.toLowerCase();
  return isMeant ? forget('name', context) : undefined;
}

function forget(detail: keyof UserProfileValues, context: SkillContext): Plan {
  const { user, language } = context;
  const replies = REPLIES[language];
  if (user[detail] === null) return say(detail === 'name' ? replies.unknownName : replies.unknownPlace);
  return change({ [detail]: null }, detail === 'name' ? replies.forgottenName : replies.forgottenPlace, context);
}

function change(change: Partial<UserProfileValues>, reply: string, context: SkillContext): Plan {
  const { user, language } = context;
  const { name, place } = user;
  const before = 'name' in change ? { name } : { place };
  return {
    ...say(reply),
    effects: [effect(change, () => user.change(change))],
    undo: { ...say(replyOf(before, REPLIES[language])), effects: [effect(before, () => user.change(before))] },
  };
}

function effect(values: Partial<UserProfileValues>, apply: () => void): Effect {
  const value = values.name ?? values.place ?? undefined;
  return {
    kind: 'user',
    change: value === undefined ? 'removed' : 'changed',
    ...(value === undefined ? {} : { name: value }),
    apply,
  };
}

/** What is said when these values come back. */
function replyOf(values: Partial<UserProfileValues>, replies: typeof userReplies): string {
  const { name, place } = values;
  if (name !== undefined) return name === null ? replies.forgottenName : replies.called(name);
  return place == null ? replies.forgottenPlace : replies.isIn(place);
}
