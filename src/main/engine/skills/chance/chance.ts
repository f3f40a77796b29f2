import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { chancePatterns } from './en/patterns.ts';
import { chanceReplies } from './en/replies.ts';

const REPLIES = { en: chanceReplies };
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
  examples: ['Flip a coin.', 'Roll two dice.', 'Pick a number between one and ten.'],
  patterns: { en: chancePatterns },
  intents: {
    'chance.coin': flip,
    'chance.dice': roll,
    'chance.number': pick,
  },
};

/** How often: "twice", "three times". */
function timesOf(slots: Slots): number {
  return slots.get('number', 'times')?.value ?? (slots.has('twice') ? 2 : 1);
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
  const sides = slots.get('number', 'sides')?.value ?? SIDES;
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
