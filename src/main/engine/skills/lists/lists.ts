import { capitalised, spokenList } from '../../understanding/values/listing.ts';
import { toUtterance } from '../../understanding/values/utterance.ts';
import { ask, type Plan, type Skill, type SkillContext, say } from '../skill.ts';

const LIST = /\b(?:(?:my|the|our|a) )?(?<name>[a-z][a-z-]*(?: do)? )?list\b/;
const ADD =
  /^(?:add|put|write|place|include) (?<items>.+?)(?: on| onto| to| in| into)(?: (?:my|the|our|a))? (?<name>(?:[a-z-]+ ){0,2})list$/;
const ADD_NOTHING = /^(?:add|put) (?:something|an item|a thing)\b/;
const REMOVE =
  /^(?:remove|delete|take|cross|strike|scratch)(?: off| out)? (?<items>.+?)(?: off| from| out of| on)(?: from| of)?(?: (?:my|the|our))? (?<name>(?:[a-z-]+ ){0,2})list$/;
const CLEAR =
  /^(?:clear|empty|erase|wipe|delete)(?: everything (?:from|on))?(?: (?:my|the|our))? (?<name>(?:[a-z-]+ ){0,2})list$/;
const READ =
  /^(?:what(?:'s| is| do i have| do we have|'s still)?(?: still)? on|read(?: me)?(?: out)?|show(?: me)?|tell me what(?:'s| is) on|list)(?: (?:my|the|our))? (?<name>(?:[a-z-]+ ){0,2})list$/;
const HAS =
  /^(?:is|are|do i have|do we have)(?: there)?(?: any)? (?<item>.+?) on(?: (?:my|the|our))? (?<name>(?:[a-z-]+ ){0,2})list$/;
/** What people say at the fridge. */
const NEED =
  /^(?:we need(?: more| some)?|we are out of|we're out of|i need to buy|buy(?: more| some)?) (?<items>(?!to\b|now\b|it\b|you\b|a break\b)[a-z-]+(?: [a-z-]+){0,3})$/;
const TO_BUY = /^what (?:do (?:i|we) (?:need|have) to (?:buy|get)|should (?:i|we) buy)$/;
const DEFAULT_LIST = 'shopping';

/** Shopping, to-do and any other list. */
export const listsSkill: Skill = {
  id: 'lists',
  examples: ['Add milk to my shopping list.', "What's on my shopping list?", 'Remove eggs from my shopping list.'],
  about: /\b(?:shopping|grocery|to ?do|packing) lists?\b/,
  plan({ text }, context) {
    // Commas part the items.
    const { plain } = toUtterance(text.replace(/,\s*(?:and\s+)?(?=\w)/gi, ' and '));
    const need = NEED.exec(plain)?.groups;
    if (need?.items) return add(itemsOf(need.items), DEFAULT_LIST, context);
    if (TO_BUY.test(plain)) return read(DEFAULT_LIST, context);
    if (!LIST.test(plain)) return undefined;
    const matched = (pattern: RegExp) => pattern.exec(plain)?.groups;
    const adding = matched(ADD);
    if (adding && ADD_NOTHING.test(plain)) {
      return ask('What shall I add?', (answer) => add(itemsOf(answer.plain), listName(adding.name), context));
    }
    if (adding?.items) return add(itemsOf(adding.items), listName(adding.name), context);
    const removing = matched(REMOVE);
    if (removing?.items && removing.items !== 'everything')
      return remove(removing.items, listName(removing.name), context);
    const clearing = matched(CLEAR);
    if (clearing) return clear(listName(clearing.name), context);
    const has = matched(HAS);
    if (has?.item) return whether(has.item, listName(has.name), context);
    const reading = matched(READ);
    return reading && read(listName(reading.name), context);
  },
};

function listName(spoken: string | undefined): string {
  const name = (spoken ?? '')
    .trim()
    .replace(/^to do$/, 'to-do')
    .replace(/^todo$/, 'to-do');
  return name === '' || name === 'grocery' || name === 'groceries' ? DEFAULT_LIST : name;
}

function itemsOf(spoken: string): string[] {
  return spoken
    .split(/,\s*(?:and )?|\s+and\s+/)
    .map((item) => item.replace(/^(?:some|more) /, '').trim())
    .filter((item) => item !== '');
}

function add(items: readonly string[], name: string, { notebook }: SkillContext): Plan {
  const before = notebook.list(name);
  const added = items.filter((item) => !before.includes(item));
  const text = capitalised(spokenList(added.length > 0 ? added : items));
  const verb = (added.length || items.length) > 1 ? 'are' : 'is';
  if (added.length === 0) return say(`${text} ${verb} on the ${name} list already.`);
  return {
    ...say(`${text} ${verb} on the ${name} list.`),
    commit: () => notebook.setList(name, [...before, ...added]),
    undo: { ...say(`${text} ${verb} off the ${name} list again.`), commit: () => notebook.setList(name, before) },
    next: ({ plain }, context) => {
      const more = /^(?:and|also|and also|plus)(?: add)? (?<items>.+)$/.exec(plain)?.groups?.items;
      return more ? add(itemsOf(more), name, context) : undefined;
    },
  };
}

function remove(spoken: string, name: string, { notebook }: SkillContext): Plan {
  const before = notebook.list(name);
  const meant = itemsOf(spoken.replace(/^the /, ''));
  const found = before.filter((item) => meant.includes(item));
  if (found.length === 0) return say(`${capitalised(spokenList(meant))} is not on the ${name} list.`);
  return {
    ...say(`${capitalised(spokenList(found))} ${found.length > 1 ? 'are' : 'is'} off the ${name} list.`),
    commit: () =>
      notebook.setList(
        name,
        before.filter((item) => !found.includes(item)),
      ),
    undo: {
      ...say(`${capitalised(spokenList(found))} back on the ${name} list.`),
      commit: () => notebook.setList(name, before),
    },
  };
}

function clear(name: string, { notebook }: SkillContext): Plan {
  const before = notebook.list(name);
  if (before.length === 0) return say(`The ${name} list is empty.`);
  return {
    ...say(`The ${name} list is empty now.`),
    commit: () => notebook.setList(name, []),
    undo: { ...say(`The ${name} list is as it was.`), commit: () => notebook.setList(name, before) },
  };
}

function whether(spoken: string, name: string, { notebook }: SkillContext): Plan {
  const item = spoken.replace(/^(?:the|some) /, '');
  const there = notebook.list(name).includes(item);
  return say(`${there ? 'Yes' : 'No'}, ${item} is ${there ? '' : 'not '}on the ${name} list.`);
}

function read(name: string, { notebook }: SkillContext): Plan {
  const items = notebook.list(name);
  return say(items.length === 0 ? `The ${name} list is empty.` : `The ${name} list has ${spokenList(items)}.`);
}
