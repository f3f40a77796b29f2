import { capitalised, spokenList as listed } from '../../../understanding/languages/de/speak.ts';
import type { listReplies } from '../en/replies.ts';
import { isToDo } from './items.ts';
import { spokenList } from './names.ts';

/** What is to be done stands in quotes: „Müll rausbringen“. */
const quoted = (item: string) => (isToDo(item) ? `„${item}“` : item);
const all = (items: readonly string[], joint = 'und') => listed(items.map(quoted), joint);
const entries = (count: number) => (count === 1 ? 'steht ein Eintrag' : `stehen ${count} Einträge`);

/** What is said about lists, in German. Items stand where their number and case do not matter. */
export const germanListReplies: typeof listReplies = {
  shopping: 'Einkauf',
  toDo: 'To-do',
  wish: 'Wunsch',
  added: (items, list) => `Ich habe ${all(items)} auf die ${spokenList(list)} gesetzt.`,
  thereAlready: (items, list) => `${capitalised(all(items))} haben Sie schon auf der ${spokenList(list)}.`,
  takenBack: (items, list) => `Ich habe ${all(items)} wieder von der ${spokenList(list)} gestrichen.`,
  removed: (items, list) => `Ich habe ${all(items)} von der ${spokenList(list)} gestrichen.`,
  completed: (items, list) => `Ich habe ${all(items)} von der ${spokenList(list)} gestrichen.`,
  restored: (items, list) => `Ich habe ${all(items)} wieder auf die ${spokenList(list)} gesetzt.`,
  notThere: (items, list) => `${capitalised(all(items, 'oder'))} haben Sie nicht auf der ${spokenList(list)}.`,
  isThere: (items, list) => `Ja, ${all(items)} haben Sie auf der ${spokenList(list)}.`,
  isNotThere: (items, list) => `Nein, ${all(items, 'oder')} haben Sie nicht auf der ${spokenList(list)}.`,
  whatToAdd: 'Was soll ich hinzufügen?',
  whatToAddTo: (list) => `Was soll ich auf die ${spokenList(list)} setzen?`,
  whatToRemove: 'Was soll ich streichen?',
  whatToRemoveFrom: (list) => `Was soll ich von der ${spokenList(list)} streichen?`,
  which: (items) => `Was davon: ${all(items, 'oder')}?`,
  shallAdd: (items, list) => `Soll ich ${all(items)} auf die ${spokenList(list)} setzen?`,
  doYouMean: (item) => `Meinen Sie ${quoted(item)}?`,
  isListMeant: (list) => `Meinen Sie die ${spokenList(list)}?`,
  hasNoPlace: (place, list, count) =>
    `Auf der ${spokenList(list)} ${count === 1 ? 'steht nur ein Eintrag' : `stehen nur ${count} Einträge`}. Nummer ${place} gibt es nicht.`,
  clear: (list) => `Soll ich die ${spokenList(list)} leeren?`,
  cleared: (list) => `Die ${spokenList(list)} ist jetzt leer.`,
  asBefore: (list) => `Die ${spokenList(list)} ist wieder wie vorher.`,
  empty: (list) => `Die ${spokenList(list)} ist leer.`,
  has: (items, list) =>
    items.length === 1
      ? `Auf der ${spokenList(list)} steht nur ein Eintrag: ${all(items)}.`
      : `Auf der ${spokenList(list)} stehen ${all(items)}.`,
  count: (count, list) =>
    count === 0 ? `Die ${spokenList(list)} ist leer.` : `Auf der ${spokenList(list)} ${entries(count)}.`,
  noSuch: (list) => `Eine ${spokenList(list)} gibt es nicht.`,
  names: (lists) =>
    lists.length === 0
      ? 'Sie haben noch keine Liste.'
      : `Sie haben ${listed(lists.map((list) => `die ${spokenList(list)}`))}.`,
  whatName: 'Wie soll die Liste heißen?',
  created: (list) => `Die ${spokenList(list)} ist angelegt.`,
  createdWith: (items, list) => `Die ${spokenList(list)} ist angelegt. Darauf: ${all(items)}.`,
  isThereAlready: (list) => `Die ${spokenList(list)} gibt es schon.`,
  delete: (list) => `Soll ich die ${spokenList(list)} löschen?`,
  deleteAll: (lists) => `Soll ich ${listed(lists.map((list) => `die ${spokenList(list)}`))} löschen?`,
  deleted: (lists) => {
    if (lists.length === 1) return `Die ${spokenList(lists[0] ?? '')} ist gelöscht.`;
    return lists.length === 2 ? 'Beide Listen sind gelöscht.' : `Alle ${lists.length} Listen sind gelöscht.`;
  },
  leftAlone: 'Gut, ich lasse es.',
};
