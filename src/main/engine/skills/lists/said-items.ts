import type { Slots } from '../../understanding/intents/slots.ts';
import { sameName } from '../../understanding/names.ts';
import type { SkillContext } from '../skill.ts';
import { germanAlternatives, germanItems, isNoItem } from './de/items.ts';
import { GERMAN_COMMAND_WORDS, GERMAN_NOT_TO_BUY } from './de/words.ts';
import { englishAlternatives, englishItems } from './en/items.ts';
import { COMMAND_WORDS, NOT_TO_BUY } from './en/words.ts';

export const ITEMS = { en: englishItems, de: germanItems };
export const ALTERNATIVES = { en: englishAlternatives, de: germanAlternatives };
const COMMANDS = { en: COMMAND_WORDS, de: GERMAN_COMMAND_WORDS };
/** Words that are taken for an item, and say something else. */
export const IS_NO_ITEM = { en: (_said: string) => false, de: isNoItem };
const NOTHING_TO_BUY = { en: NOT_TO_BUY, de: GERMAN_NOT_TO_BUY };
/** Whether a command can begin with its items: English says the verb before them. */
const CAN_ITEMS_BEGIN = { en: false, de: true };

/** @returns what is named in a slot, and in the one for what else is named */
export function itemsOf(slots: Slots, context: SkillContext, slot = 'items'): string[] {
  const said = [slots.text(slot), slots.text('also')].filter((text) => text !== undefined);
  return said.flatMap((text) => ITEMS[context.language](text));
}

/** Whether words that nothing but their place makes an item are a command. */
export function isCommand(said: string | undefined, { language }: SkillContext): boolean {
  return COMMANDS[language].has(said?.toLowerCase().split(/[^\p{L}']/u)[0] ?? '');
}

/**
 * Whether the words that are taken for items are none: "schau" of "schau auf die Liste", "Urlaub" of "zu meiner Liste Urlaub".
 */
export function beginsOtherwise(slots: Slots, context: SkillContext): boolean {
  const { notebook, language } = context;
  if (!CAN_ITEMS_BEGIN[language]) return false;
  const said = slots.text('items') ?? '';
  const [first = ''] = said.split(' ');
  if (IS_NO_ITEM[language](said)) return true;
  const isFirst = slots.sentence.split(' ')[0]?.toLowerCase() === first.toLowerCase();
  const isName = first !== said && notebook.listNames.some((list) => sameName(list, first, language));
  return (isFirst && isCommand(said, context)) || (slots.has('unnamed') && isName);
}

/** Whether these are things that one buys, not "help" or "time". */
export function areToBuy(items: readonly string[], { language }: SkillContext): boolean {
  return items.every((item) => item.split(/\s/).every((word) => !NOTHING_TO_BUY[language].has(word.toLowerCase())));
}

/** @returns what is said for items as a list's name and an item: "zur Liste Haushalt Putzen" may name the list; undefined otherwise */
export function listBeforeItem(slots: Slots): { list: string; items: string } | undefined {
  const said = slots.text('items') ?? '';
  const [, list, items] = /^(\p{Lu}\S+) (\p{Lu}\S+)$/u.exec(said) ?? [];
  const isBehindList = slots.has('unnamed') && slots.sentence.toLowerCase().includes(`liste ${said.toLowerCase()}`);
  return isBehindList && list !== undefined && items !== undefined ? { list, items } : undefined;
}
