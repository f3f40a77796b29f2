import type { Slots } from '../../understanding/intents/slots.ts';
import { confirm } from '../confirm.ts';
import { askFor, type IntentHandler, type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanListPatterns } from './de/patterns.ts';
import { listPatterns } from './en/patterns.ts';
import {
  addedItem,
  changedList,
  isSameItem,
  itemsLike,
  itemsOn,
  type ListEffect,
  removedItem,
} from './list-effects.ts';
import { listNamed, type MeantList, meantList, namesList, REPLIES, saidListName } from './meant-list.ts';
import {
  ALTERNATIVES,
  areToBuy,
  beginsOtherwise,
  IS_NO_ITEM,
  ITEMS,
  isCommand,
  itemsOf,
  listBeforeItem,
} from './said-items.ts';
import { listTools } from './tools.ts';

/** Shopping, to-do and any other list. */
export const listsSkill: Skill = {
  id: 'lists',
  examples: {
    en: ['Add milk to my shopping list.', "What's on my shopping list?", 'Remove eggs from my shopping list.'],
    de: [
      'Setz Milch auf die Einkaufsliste.',
      'Was steht auf der Einkaufsliste?',
      'Streich Eier von der Einkaufsliste.',
    ],
  },
  patterns: { en: listPatterns, de: germanListPatterns },
  tools: listTools,
  state: (context) => context.notebook.listNames.map((list) => listed(list, context).replyText).join(' '),
  intents: {
    'list.add': add,
    'list.remove': (slots, context) => takeOff(slots, context, 'removed'),
    'list.complete': (slots, context) => takeOff(slots, context, 'completed'),
    'list.change': change,
    'list.clear': clear,
    'list.read': read,
    'list.contains': contains,
    'list.count': count,
    'list.names': names,
    'list.create': create,
    'list.delete': remove,
  },
};

function add(slots: Slots, context: SkillContext): Plan | undefined {
  if (slots.has('bare')) return addNeeded(slots, context);
  if (beginsOtherwise(slots, context)) return undefined;
  const list = meantList(slots, context)?.name;
  if (list === undefined) return undefined;
  const { whatToAdd, whatToAddTo, isListMeant } = REPLIES[context.language];
  const named = listBeforeItem(slots);
  if (named) {
    const other = listNamed(named.list, context).name;
    const whenNo: IntentHandler = (_answer, later) => added(itemsOf(slots, later), list, later);
    return confirm(
      isListMeant(other),
      (_answer, later) => added(ITEMS[later.language](named.items), other, later),
      whenNo,
    );
  }
  const put: IntentHandler = (said, later) => {
    const items = itemsOf(said, later);
    const all: PlanFor = (some, then) => added(some, list, then);
    return whichOf(said.text('items'), list, later, put, all, () => added(items, list, later));
  };
  if (itemsOf(slots, context).length > 0) return put(slots, context);
  return { ...askFor(whatToAdd, { 'list.items': put }), fullQuestion: whatToAddTo(list) };
}

type PlanFor = (items: readonly string[], context: SkillContext) => Plan | undefined;

/**
 * Asks which one of "tea or coffee" is meant, unless the list has an item of that name.
 * @param one goes on with the one that is named
 * @param all with "both"
 */
function whichOf(
  said: string | undefined,
  list: string,
  context: SkillContext,
  one: IntentHandler,
  all: PlanFor,
  otherwise: () => Plan | undefined,
): Plan | undefined {
  const choice = said === undefined ? [] : ALTERNATIVES[context.language](said);
  if (choice.length < 2 || itemsOn(list, [said ?? ''], context).length > 0) return otherwise();
  const { which, leftAlone } = REPLIES[context.language];
  return askFor(which(choice), {
    'list.items': one,
    'list.all': (_answer, later) => all(choice, later),
    'list.none': () => say(leftAlone),
  });
}

/** "We need milk", "I'm out of milk". */
function addNeeded(slots: Slots, context: SkillContext): Plan | undefined {
  const { language } = context;
  const { shopping, shallAdd, leftAlone } = REPLIES[language];
  const items = itemsOf(slots, context, 'need');
  if (!areToBuy(items, context)) return undefined;
  if (!slots.has('maybe')) return added(items, shopping, context);
  return confirm(shallAdd(items, shopping), () => added(items, shopping, context), leftAlone);
}

function added(items: readonly string[], list: string, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  const isThere = (item: string) => itemsOn(list, [item], context).length > 0;
  const [there, missing] = [items.filter(isThere), items.filter((item) => !isThere(item))];
  const effects = missing.map((item) => addedItem(item, list, context));
  return {
    ...say(
      sentences([missing, (some) => replies.added(some, list)], [there, (some) => replies.thereAlready(some, list)]),
    ),
    ...withUndo(effects, replies.takenBack(missing, list)),
    followUps: {
      ...goingOn(list),
      'list.also': (answer, later) => alsoAdded(answer, list, later),
      'list.instead': (answer, later) => {
        if (isCommand(answer.text('items'), later)) return undefined;
        return instead(effects, added(ITEMS[later.language](answer.text('items') ?? ''), list, later));
      },
    },
  };
}

/** "And milk", after something was taken off the list. */
function alsoRemoved(list: string, how: Removal): IntentHandler {
  return (answer, later) => {
    const said = answer.text('items');
    return said === undefined || isCommand(said, later) ? undefined : removedFrom(said, list, how, later);
  };
}

function alsoAdded(answer: Slots, list: string, context: SkillContext): Plan | undefined {
  return isCommand(answer.text('items'), context) ? undefined : added(itemsOf(answer, context), list, context);
}

/** What was done is taken back when the plan that is meant instead takes effect. */
function instead(effects: readonly ListEffect[], plan: Plan): Plan {
  return { ...plan, effects: [...effects.map(({ takeBack }) => takeBack), ...(plan.effects ?? [])] };
}

/** What can be said of a list that was just spoken of. */
function goingOn(list: string): Record<string, IntentHandler> {
  return {
    'list.again': (_answer, later) => listed(list, later),
    'list.is-there': (answer, later) => isOn(answer, list, later),
    'list.clear-it': (_answer, later) => cleared(list, later),
    'list.put': (answer, later) => alsoAdded(answer, list, later),
    'list.off': (answer, later) => {
      const said = answer.text('items');
      return said === undefined || namesList(said, later.language)
        ? undefined
        : removedFrom(said, list, 'removed', later);
    },
  };
}

function withUndo(effects: readonly ListEffect[], replyText: string): Pick<Plan, 'effects' | 'undo'> {
  if (effects.length === 0) return { effects };
  return { effects, undo: { ...say(replyText), effects: effects.map(({ takeBack }) => takeBack).reverse() } };
}

/** A sentence for each group that holds something. */
function sentences(...groups: [items: readonly string[], sentence: (items: readonly string[]) => string][]): string {
  return groups
    .filter(([items]) => items.length > 0)
    .map(([items, sentence]) => sentence(items))
    .join(' ');
}

type Removal = 'removed' | 'completed';

function takeOff(slots: Slots, context: SkillContext, how: Removal): Plan | undefined {
  const list = meantList(slots, context)?.name;
  if (list === undefined) return undefined;
  if (beginsOtherwise(slots, context)) return undefined;
  const place = placeOf(slots, context.notebook.list(list).length);
  if (place !== undefined) return removedAt(place, list, context);
  const said = [slots.text('items'), slots.text('also')].filter((text) => text !== undefined).join(', ');
  if (said === '') return askWhatToRemove(list, how, context);
  // "We have eggs", "delete milk": only what is on the list can be meant.
  if (slots.has('known') && !isKnown(said, list, context)) return undefined;
  if (slots.has('goods') && !isKnown(said, list, context) && !areToBuy(itemsOf(slots, context), context))
    return undefined;
  return removedOrWhich(said, list, how, context);
}

function askWhatToRemove(list: string, how: Removal, { language }: SkillContext): Plan {
  const { whatToRemove, whatToRemoveFrom } = REPLIES[language];
  return {
    ...askFor(whatToRemove, {
      'list.items': (answer, later) => removedOrWhich(answer.text('items') ?? '', list, how, later),
    }),
    fullQuestion: whatToRemoveFrom(list),
  };
}

function removedOrWhich(said: string, list: string, how: Removal, context: SkillContext): Plan | undefined {
  const go: IntentHandler = (answer, later) => removedOrWhich(answer.text('items') ?? '', list, how, later);
  const all: PlanFor = (items, later) => takenOff(...parted(items, list, later), list, how, later);
  return whichOf(said, list, context, go, all, () => removedFrom(said, list, how, context));
}

/** Whether one of what was said is on the list. */
function isKnown(said: string, list: string, context: SkillContext): boolean {
  const { language } = context;
  return itemsOn(list, [said, ...ITEMS[language](said), ...ALTERNATIVES[language](said)], context).length > 0;
}

/** From 1 on; undefined when no place was said. */
function placeOf(slots: Slots, itemCount: number): number | undefined {
  if (slots.has('last')) return itemCount;
  return slots.get('ordinal', 'order') ?? slots.get('number', 'place')?.value;
}

function removedAt(place: number, list: string, context: SkillContext): Plan {
  const replies = REPLIES[context.language];
  const items = context.notebook.list(list);
  const item = items[place - 1];
  if (items.length === 0) return say(replies.empty(list));
  if (item === undefined) return say(replies.hasNoPlace(place, list, items.length));
  return { ...takenOff([item], [], list, 'removed', context), followUps: goingOn(list) };
}

function removedFrom(said: string, list: string, how: Removal, context: SkillContext): Plan {
  const { language } = context;
  // "Mac and cheese" may stand there as one item, however it was added.
  const whole = itemsOn(list, [said], context);
  const meant = whole.length > 0 ? [said] : ITEMS[language](said);
  const [found, missing] = parted(meant, list, context);
  const [like, ...others] = found.length === 0 ? itemsLike(said, list, context) : [];
  if (like !== undefined && others.length === 0) {
    const { doYouMean, leftAlone } = REPLIES[language];
    return confirm(doYouMean(like), () => takenOff([like], [], list, how, context), leftAlone);
  }
  return {
    ...takenOff(found, missing, list, how, context),
    followUps: { ...goingOn(list), 'list.also': alsoRemoved(list, how) },
  };
}

/** @returns what is on the list, as it is there, and what is not */
function parted(items: readonly string[], list: string, context: SkillContext): [found: string[], missing: string[]] {
  const found = itemsOn(list, items, context);
  return [found, items.filter((item) => !found.some((one) => isSameItem(one, item, context)))];
}

function takenOff(
  found: readonly string[],
  missing: readonly string[],
  list: string,
  how: Removal,
  context: SkillContext,
): Plan {
  const replies = REPLIES[context.language];
  return {
    ...say(
      sentences([found, (items) => replies[how](items, list)], [missing, (items) => replies.notThere(items, list)]),
    ),
    ...withUndo(
      found.map((item) => removedItem(item, list, context)),
      replies.restored(found, list),
    ),
  };
}

/** "Take milk off the list and add tea". */
function change(slots: Slots, context: SkillContext): Plan | undefined {
  const list = meantList(slots, context)?.name;
  const off = slots.text('off');
  if (list === undefined || off === undefined || beginsOtherwise(slots, context)) return undefined;
  const plans = [removedFrom(off, list, 'removed', context), added(itemsOf(slots, context), list, context)];
  const undos = plans.flatMap(({ undo }) => undo ?? []);
  return {
    ...say(plans.map(({ replyText }) => replyText).join(' ')),
    effects: plans.flatMap(({ effects = [] }) => effects),
    ...(undos.length > 0
      ? {
          undo: {
            ...say(REPLIES[context.language].asBefore(list)),
            effects: undos.flatMap(({ effects = [] }) => effects),
          },
        }
      : {}),
    followUps: goingOn(list),
  };
}

function clear(slots: Slots, context: SkillContext): Plan | undefined {
  const list = meantList(slots, context);
  if (!list || (slots.has('of') && !list.exists)) return undefined;
  const { name } = list;
  if (context.notebook.list(name).length === 0) return say(noItems(list, context));
  return cleared(name, context);
}

/** Only after a yes. */
function cleared(list: string, { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return confirm(
    replies.clear(list),
    (_answer, later) => ({
      ...say(replies.cleared(list)),
      ...withUndo([changedList(list, [], later)], replies.asBefore(list)),
    }),
    replies.leftAlone,
  );
}

/** A list that Hark names itself is empty when it is not there. */
function noItems({ name, exists, isOwn }: MeantList, { language }: SkillContext): string {
  const { empty, noSuch } = REPLIES[language];
  return exists || isOwn ? empty(name) : noSuch(name);
}

/** @returns the list that a question is about; undefined when the question is hardly about a list of Hark's */
function askedList(slots: Slots, context: SkillContext): MeantList | undefined {
  const list = meantList(slots, context);
  return list && (list.exists || !slots.has('of')) ? list : undefined;
}

function read(slots: Slots, context: SkillContext): Plan | undefined {
  const list = askedList(slots, context);
  if (!list) return undefined;
  return list.isOwn || list.exists ? listed(list.name, context) : say(REPLIES[context.language].noSuch(list.name));
}

function listed(list: string, { notebook, language }: SkillContext): Plan {
  const { empty, has } = REPLIES[language];
  const items = notebook.list(list);
  return { ...say(items.length === 0 ? empty(list) : has(items, list)), followUps: goingOn(list) };
}

function contains(slots: Slots, context: SkillContext): Plan | undefined {
  const list = askedList(slots, context);
  return list && isOn(slots, list.name, context);
}

function isOn(slots: Slots, list: string, context: SkillContext): Plan | undefined {
  const said = slots.text('item');
  if (said === undefined || IS_NO_ITEM[context.language](said)) return undefined;
  const { isThere, isNotThere } = REPLIES[context.language];
  const whole = itemsOn(list, [said], context);
  const either = ALTERNATIVES[context.language](said);
  const meant = whole.length > 0 ? [said] : either.length > 0 ? either : ITEMS[context.language](said);
  const [found, missing] = parted(meant, list, context);
  const like = found.length === 0 ? itemsLike(said, list, context) : [];
  const there = [...found, ...like];
  const isAnswered = missing.length === 0 || like.length > 0 || either.length > 0;
  return {
    ...say(there.length > 0 && isAnswered ? isThere(there, list) : isNotThere(missing, list)),
    followUps: goingOn(list),
  };
}

function count(slots: Slots, context: SkillContext): Plan | undefined {
  const list = askedList(slots, context)?.name;
  if (list === undefined) return undefined;
  const replies = REPLIES[context.language];
  return { ...say(replies.count(context.notebook.list(list).length, list)), followUps: goingOn(list) };
}

function names(_slots: Slots, { notebook, language }: SkillContext): Plan {
  return say(REPLIES[language].names(notebook.listNames));
}

function create(slots: Slots, context: SkillContext): Plan | undefined {
  const { language } = context;
  const said = saidListName(slots, language);
  if (said === undefined && slots.text('compound') !== undefined) return undefined;
  const isNamed = said !== undefined || slots.has('shop') || slots.has('todo') || slots.has('wish');
  const items = itemsOf(slots, context);
  if (isNamed) return created(slots, items, context);
  return askFor(REPLIES[language].whatName, {
    'list.name': (answer, later) => created(answer, items, later),
  });
}

function created(slots: Slots, items: readonly string[], context: SkillContext): Plan | undefined {
  const list = meantList(slots, context);
  if (!list) return undefined;
  const replies = REPLIES[context.language];
  const { name, exists } = list;
  if (exists && items.length > 0) return added(items, name, context);
  if (exists) return { ...say(replies.isThereAlready(name)), followUps: goingOn(name) };
  return {
    ...say(items.length > 0 ? replies.createdWith(items, name) : replies.created(name)),
    ...withUndo([changedList(name, items, context)], replies.deleted([name])),
    followUps: goingOn(name),
  };
}

function remove(slots: Slots, context: SkillContext): Plan | undefined {
  const { notebook, language } = context;
  const replies = REPLIES[language];
  if (slots.has('all')) {
    const { listNames } = notebook;
    return listNames.length === 0 ? say(replies.names([])) : deleted(listNames, replies.deleteAll(listNames), context);
  }
  const list = meantList(slots, context);
  if (!list) return undefined;
  if (!list.exists) return say(replies.noSuch(list.name));
  return deleted([list.name], replies.delete(list.name), context);
}

function deleted(lists: readonly string[], question: string, { language }: SkillContext): Plan {
  const replies = REPLIES[language];
  return confirm(
    question,
    (_answer, later) => ({
      ...say(replies.deleted(lists)),
      ...withUndo(
        lists.map((list) => changedList(list, undefined, later)),
        lists.map(replies.asBefore).join(' '),
      ),
    }),
    replies.leftAlone,
  );
}
