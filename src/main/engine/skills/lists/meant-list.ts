import type { Slots } from '../../understanding/intents/slots.ts';
import type { IntentLanguage } from '../../understanding/languages/languages.ts';
import { sameName } from '../../understanding/names.ts';
import type { SkillContext } from '../skill.ts';
import {
  isNoListName,
  isOtherList as isOtherGermanList,
  isOwnList,
  isSameList,
  keptName,
  listOfCompound,
} from './de/names.ts';
import { germanListReplies } from './de/replies.ts';
import { listReplies } from './en/replies.ts';
import { isOtherList } from './en/words.ts';

export const REPLIES = { en: listReplies, de: germanListReplies };

interface ListNames {
  /** Whether two names are of the same list. */
  isSame(one: string, other: string): boolean;
  /** Whether words are no name of a list, but a part of the sentence. */
  isNoName(said: string): boolean;
  /** Whether a list is kept by another program. */
  isOther(name: string): boolean;
  /** @returns the name under which a new list is kept. */
  kept(said: string): string;
  /** Whether a name is one of the lists that Hark names itself. */
  isOwn(name: string): boolean;
  /** @returns the list that one word names; undefined when it names none */
  ofCompound(word: string): string | undefined;
}

const NAMES: Readonly<Record<IntentLanguage, ListNames>> = {
  en: {
    isSame: (one, other) => sameName(one, other, 'en'),
    isNoName: () => false,
    isOther: isOtherList,
    kept: (said) => said,
    isOwn: () => false,
    ofCompound: () => undefined,
  },
  de: {
    isSame: isSameList,
    isNoName: isNoListName,
    isOther: isOtherGermanList,
    kept: keptName,
    isOwn: isOwnList,
    ofCompound: listOfCompound,
  },
};

/** The list that a sentence speaks of. */
export interface MeantList {
  /** As it is stored, when there is such a list. */
  name: string;
  exists: boolean;
  /** Whether Hark names it itself: it is empty when it is not there. */
  isOwn: boolean;
}

/** The name of a list in the words of the user. */
export function saidListName(slots: Slots, language: IntentLanguage): string | undefined {
  return slots.text('list') ?? NAMES[language].ofCompound(slots.text('compound') ?? '');
}

/** Whether a word names a list by itself: "Packliste". */
export function namesList(word: string, language: IntentLanguage): boolean {
  return NAMES[language].ofCompound(word) !== undefined;
}

/** @returns the list of that name, as it is stored when there is one */
export function listNamed(
  name: string,
  { notebook, language }: Pick<SkillContext, 'notebook' | 'language'>,
): Omit<MeantList, 'isOwn'> {
  const { isSame, kept } = NAMES[language];
  const known = notebook.listNames.find((one) => isSame(one, name));
  return { name: known ?? kept(name), exists: known !== undefined };
}

/** @returns undefined for a list that another program keeps, such as the contacts, and for a word that names no list */
export function meantList(slots: Slots, context: Pick<SkillContext, 'notebook' | 'language'>): MeantList | undefined {
  const { notebook, language } = context;
  const { shopping, toDo, wish } = REPLIES[language];
  const { isOther, isNoName, isOwn } = NAMES[language];
  const said = saidListName(slots, language);
  const found = (name: string): MeantList => ({
    ...listNamed(name, context),
    isOwn: said === undefined || isOwn(said),
  });
  if (said === undefined && slots.text('compound') !== undefined) return undefined;
  if (said !== undefined) {
    const meant = found(said);
    return (isOther(said) || isNoName(said)) && !meant.exists ? undefined : meant;
  }
  if (slots.has('todo')) return found(toDo);
  if (slots.has('wish')) return found(wish);
  const [only] = notebook.listNames;
  return found(slots.has('unnamed') && only !== undefined && notebook.listNames.length === 1 ? only : shopping);
}
