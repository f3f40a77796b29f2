import type { Notebook } from '../../notebook/notebook.ts';
import { sameName } from '../../understanding/names.ts';
import type { Effect } from '../effect.ts';
import type { SkillContext } from '../skill.ts';
import { isSameItem as isSameGermanItem, isSameItemWord } from './de/items.ts';

const IS_SAME_ITEM = { en: (one: string, other: string) => sameName(one, other, 'en'), de: isSameGermanItem };
const IS_SAME_WORD = { en: IS_SAME_ITEM.en, de: isSameItemWord };

/** An effect on a list, and the one that takes it back. */
export interface ListEffect extends Effect {
  takeBack: Effect;
}

export function addedItem(item: string, list: string, { notebook }: Pick<SkillContext, 'notebook'>): ListEffect {
  const isNewList = !notebook.listNames.includes(list);
  const about = { kind: 'list' as const, item, list };
  return {
    ...about,
    change: 'added',
    apply: () => notebook.setList(list, [...notebook.list(list), item]),
    takeBack: {
      ...about,
      change: 'removed',
      apply() {
        notebook.setList(list, without(notebook, list, item));
        if (isNewList && notebook.list(list).length === 0) notebook.deleteList(list);
      },
    },
  };
}

export function removedItem(item: string, list: string, { notebook }: Pick<SkillContext, 'notebook'>): ListEffect {
  const about = { kind: 'list' as const, item, list };
  const place = notebook.list(list).indexOf(item);
  return {
    ...about,
    change: 'removed',
    apply: () => notebook.setList(list, without(notebook, list, item)),
    takeBack: {
      ...about,
      change: 'added',
      apply: () => notebook.setList(list, withAt(notebook.list(list), place, item)),
    },
  };
}

/** @param items `undefined` when the list is deleted, not only emptied */
export function changedList(
  list: string,
  items: readonly string[] | undefined,
  { notebook }: Pick<SkillContext, 'notebook'>,
): ListEffect {
  const before = notebook.listNames.includes(list) ? notebook.list(list) : undefined;
  const about = { kind: 'list' as const, list };
  const set = (content: readonly string[] | undefined) => () =>
    content ? notebook.setList(list, content) : notebook.deleteList(list);
  const isMore = (items?.length ?? -1) > (before?.length ?? -1);
  return {
    ...about,
    change: isMore ? 'added' : 'removed',
    apply: set(items),
    takeBack: { ...about, change: isMore ? 'removed' : 'added', apply: set(before) },
  };
}

/** Whether two names of items are the same but for capitals, articles and endings. */
export function isSameItem(one: string, other: string, { language }: Pick<SkillContext, 'language'>): boolean {
  return IS_SAME_ITEM[language](one, other);
}

/** @returns items that say more than was said: "cream cheese" for "cheese" */
export function itemsLike(
  said: string,
  list: string,
  { notebook, language }: Pick<SkillContext, 'notebook' | 'language'>,
): string[] {
  const isSame = IS_SAME_WORD[language];
  const words = said.split(/\s+/);
  return notebook
    .list(list)
    .filter((item) => words.every((word) => item.split(/\s+/).some((one) => isSame(one, word))));
}

/** @returns the items of the list that are meant by these words, as they are on it */
export function itemsOn(
  list: string,
  said: readonly string[],
  context: Pick<SkillContext, 'notebook' | 'language'>,
): string[] {
  return context.notebook.list(list).filter((item) => said.some((one) => isSameItem(item, one, context)));
}

function without(notebook: Notebook, list: string, item: string): string[] {
  const items = [...notebook.list(list)];
  const place = items.indexOf(item);
  if (place >= 0) items.splice(place, 1);
  return items;
}

function withAt(items: readonly string[], place: number, item: string): string[] {
  return [...items.slice(0, place), item, ...items.slice(place)];
}
