import type { Slots } from '../../understanding/intents/slots.ts';
import { type Plan, type Skill, type SkillContext, say } from '../skill.ts';
import { chancePatterns } from './en/patterns.ts';
import { chanceReplies } from './en/replies.ts';

const REPLIES = { en: chanceReplies };
const MAX_DICE = 20;
const MAX_SIDES = 1_000_000;
const SIDES = 6;
const MAX_NUMBER = 100;

/** Coins, dice and numbers at random. */
export const chanceSkill: Skill = {
  id: 'chance',
  examples: ['Flip a coin.', 'Roll two dice.', 'Pick a number between one and ten.'],
  patterns: { en: chancePatterns },
  intents: {
    'chance.coin': (_slots, { random, language }) =>
      say(random() < 0.5 ? REPLIES[language].heads : REPLIES[language].tails),
    'chance.dice': roll,
    'chance.number': pick,
  },
};

function roll(slots: Slots, { random, language }: SkillContext): Plan | undefined {
  const replies = REPLIES[language];
  const count = slots.get('number', 'count')?.value ?? (slots.has('pair') ? 2 : 1);
  const sides = slots.get('number', 'sides')?.value ?? SIDES;
  if (!Number.isInteger(count) || !Number.isInteger(sides) || sides > MAX_SIDES) return undefined;
  if (count < 1) return say(replies.tooFewDice);
  if (count > MAX_DICE) return say(replies.tooManyDice(MAX_DICE));
  if (sides < 2) return say(replies.tooFewSides);
  return say(replies.rolled(Array.from({ length: count }, () => 1 + Math.floor(random() * sides))));
}

function pick(slots: Slots, { random, language }: SkillContext): Plan {
  const ends = [slots.get('number', 'low')?.value ?? 1, slots.get('number', 'high')?.value ?? MAX_NUMBER];
  const [low, high] = [Math.ceil(Math.min(...ends)), Math.floor(Math.max(...ends))];
  return say(REPLIES[language].number(low + Math.floor(random() * (high - low + 1))));
}
