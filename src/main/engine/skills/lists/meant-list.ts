import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import type { SkillContext } from '../skill.ts';
import { listReplies } from './en/replies.ts';
import { OTHER_LISTS } from './en/words.ts';

export const REPLIES = { en: listReplies };
const OTHERS = { en: OTHER_LISTS };

/** The list that a sentence speaks of. */
export interface MeantList {
  /** As it is stored, when there is such a list. */
  name: string;
  exists: boolean;
}

/** @returns undefined for a list that another program keeps, such as the contacts */
export function meantList(slots: Slots, context: Pick<SkillContext, 'notebook' | 'language'>): MeantList | undefined {
  const { notebook, language } = context;
  const { shopping, toDo, wish } = REPLIES[language];
  const said = slots.text('list');
  if (said !== undefined) {
    const isOther = said
      .toLowerCase()
      .split(' ')
      .some((word) => OTHERS[language].has(word));
    const known = notebook.listNames.find((name) => sameName(name, said, language));
    return isOther && !known ? undefined : { name: known ?? said, exists: known !== undefined };
  }
  const own = slots.has('todo') ? toDo : slots.has('wish') ? wish : undefined;
  if (own !== undefined) return { name: own, exists: notebook.listNames.includes(own) };
  const [only] = notebook.listNames;
  const name = slots.has('unnamed') && only !== undefined && notebook.listNames.length === 1 ? only : shopping;
  return { name, exists: notebook.listNames.includes(name) };
}
