import { capitalised, counted, spokenList } from '../../../understanding/languages/en/speak.ts';
import { isEnglishPlural } from './items.ts';

/** What is said about lists. */
export const listReplies = {
  /** The names of the lists that have words of their own. */
  shopping: 'shopping',
  toDo: 'to-do',
  wish: 'wish',
  added: (items: readonly string[], list: string) => `${they(items)} on the ${list} list.`,
  thereAlready: (items: readonly string[], list: string) => `${they(items)} on the ${list} list already.`,
  takenBack: (items: readonly string[], list: string) => `${they(items)} off the ${list} list again.`,
  removed: (items: readonly string[], list: string) => `${they(items)} off the ${list} list.`,
  completed: (items: readonly string[], list: string) => `${they(items)} done and off the ${list} list.`,
  restored: (items: readonly string[], list: string) => `${they(items)} back on the ${list} list.`,
  notThere: (items: readonly string[], list: string) =>
    `${capitalised(spokenList(items, 'or'))} ${areMany(items.slice(-1)) ? 'are' : 'is'} not on the ${list} list.`,
  isThere: (items: readonly string[], list: string) => `Yes, ${spokenList(items)} ${verb(items)} on the ${list} list.`,
  isNotThere: (items: readonly string[], list: string) =>
    `No, ${spokenList(items, 'or')} ${areMany(items.slice(-1)) ? 'are' : 'is'} not on the ${list} list.`,
  whatToAdd: 'What shall I add?',
  whatToAddTo: (list: string) => `What shall I add to the ${list} list?`,
  whatToRemove: 'What shall I remove?',
  whatToRemoveFrom: (list: string) => `What shall I take off the ${list} list?`,
  which: (items: readonly string[]) => `Which one: ${spokenList(items, 'or')}?`,
  shallAdd: (items: readonly string[], list: string) => `Shall I put ${spokenList(items)} on the ${list} list?`,
  doYouMean: (item: string) => `Do you mean ${item}?`,
  isListMeant: (list: string) => `Do you mean the ${list} list?`,
  hasNoPlace: (place: number, list: string, count: number) =>
    `The ${list} list has ${count === 0 ? 'no items' : `only ${counted(count, 'item')}`}, so there is no item ${place}.`,
  clear: (list: string) => `Clear the ${list} list?`,
  cleared: (list: string) => `The ${list} list is empty now.`,
  asBefore: (list: string) => `The ${list} list is as it was.`,
  empty: (list: string) => `The ${list} list is empty.`,
  has: (items: readonly string[], list: string) => `The ${list} list has ${spokenList(items)}.`,
  count: (count: number, list: string) =>
    count === 0 ? `The ${list} list is empty.` : `The ${list} list has ${counted(count, 'item')}.`,
  noSuch: (list: string) => `There is no ${list} list.`,
  names: (lists: readonly string[]) =>
    lists.length === 0 ? 'You have no lists.' : `You have ${spokenList(lists.map((list) => `the ${list} list`))}.`,
  whatName: 'What shall I call the list?',
  created: (list: string) => `The ${list} list is there now.`,
  createdWith: (items: readonly string[], list: string) => `The ${list} list is there now, with ${spokenList(items)}.`,
  isThereAlready: (list: string) => `There is a ${list} list already.`,
  delete: (list: string) => `Delete the ${list} list?`,
  deleteAll: (lists: readonly string[]) => `Delete ${spokenList(lists.map((list) => `the ${list} list`))}?`,
  deleted: (lists: readonly string[]) =>
    lists.length === 1 ? `The ${lists[0]} list is deleted.` : `All ${lists.length} lists are deleted.`,
  leftAlone: 'All right, I leave it.',
};

function they(items: readonly string[]): string {
  return `${capitalised(spokenList(items))} ${verb(items)}`;
}

function verb(items: readonly string[]): string {
  return areMany(items) ? 'are' : 'is';
}

function areMany(items: readonly string[]): boolean {
  return items.length > 1 || items.some(isEnglishPlural);
}
