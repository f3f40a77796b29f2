import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { germanChancePatterns } from './de/patterns.ts';
import { germanChanceReplies } from './de/replies.ts';
import { chancePatterns } from './en/patterns.ts';
import { chanceReplies } from './en/replies.ts';

const REPLIES = { en: chanceReplies, de: germanChanceReplies };
const MAX_DICE = 20;
const MAX_SIDES = 1_000_000;
const SIDES = 6;
const MAX_NUMBER = 100;
const MAX_FLIPS = 1000;
/** Of more flips, only how many they are is told. */
const MAX_TOLD = 10;

/** Coins, dice and numbers at random. */
export const chanceSkill: Skill = {
  id: 'chance',
  examples: {
    en: ['Flip a coin.', 'Roll two dice.', 'Pick a number between one and ten.'],
    de: ['Wirf eine Münze.', 'Würfle mit zwei Würfeln.', 'Nenne mir eine Zahl zwischen eins und zehn.'],
  },
  patterns: { en: chancePatterns, de: germanChancePatterns },
  intents: {
    'chance.coin': flip,
    'chance.dice': roll,
    'chance.number': pick,
    'chance.choose': choose,
  },
};

/** How often: "twice", "three times". */
function timesOf(slots: Slots): number {
  return slots.get('number', 'times')?.value ?? taggedNumber(slots, 'times') ?? (slots.has('twice') ? 2 : 1);
}

/** A number within a word, which the tag of the word tells: "zweimal", "sechsseitig". */
function taggedNumber({ tags }: Slots, what: 'times' | 'sides'): number | undefined {
  const tag = [...tags].find((one) => one.startsWith(`${what}-`));
  return tag === undefined ? undefined : Number(tag.slice(what.length + 1));
}

function flip(slots: Slots, { random, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const count = (slots.get('number', 'count')?.value ?? 1) * timesOf(slots);
  if (!Number.isInteger(count) || count < 1) return undefined;
  if (count > MAX_FLIPS) return say(replies.tooManyCoins(MAX_FLIPS));
  const flips = Array.from({ length: count }, () => random() < 0.5);
  if (count <= MAX_TOLD) return say(replies.flipped(flips));
  const heads = flips.filter((isHead) => isHead).length;
  return say(replies.counted(heads, count - heads));
}

function roll(slots: Slots, { random, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const count = slots.get('number', 'count')?.value ?? (slots.has('pair') ? 2 : 1);
  const sides = slots.get('number', 'sides')?.value ?? taggedNumber(slots, 'sides') ?? SIDES;
  if (!Number.isInteger(count) || !Number.isInteger(sides) || sides > MAX_SIDES) return undefined;
  if (count < 1) return say(replies.tooFewDice);
  const times = timesOf(slots);
  if (!Number.isInteger(times) || times < 1) return undefined;
  if (count * times > MAX_DICE) return say(replies.tooManyDice(MAX_DICE));
  if (sides < 2) return say(replies.tooFewSides);
  const rolls = Array.from({ length: times }, () =>
    Array.from({ length: count }, () => 1 + Math.floor(random() * sides)),
  );
  return say(rolls[0] && times === 1 ? replies.rolled(rolls[0]) : replies.rolledAgain(rolls));
}

function pick(slots: Slots, { random, language }: SkillContext): Plan | undefined {
  const ends = [slots.get('number', 'low')?.value ?? 1, slots.get('number', 'high')?.value ?? MAX_NUMBER];
  const [low, high] = [Math.ceil(Math.min(...ends)), Math.floor(Math.max(...ends))];
  const count = (slots.get('number', 'count')?.value ?? 1) * timesOf(slots);
  if (!Number.isInteger(count) || count < 1 || count > MAX_TOLD) return undefined;
  return say(
    REPLIES[language].numbers(Array.from({ length: count }, () => low + Math.floor(random() * (high - low + 1)))),
  );
}

/** One of what was said, or yes or no. */
function choose(slots: Slots, { random, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const isYesOrNo = slots.has('yes-or-no');
  const options = isYesOrNo ? replies.yesOrNo : replies.optionsOf(slots.text('options') ?? '', slots.has('between'));
  const option = options[Math.floor(random() * options.length)];
  return option === undefined || options.length < 2 ? undefined : say(replies.chosen(option));
}
