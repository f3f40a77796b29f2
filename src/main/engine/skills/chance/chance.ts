import { spokenList } from '../../understanding/values/listing.ts';
import { type Skill, say } from '../skill.ts';

const COIN = /^(?:flip|toss|throw)(?: me)? a coin$|^heads or tails$/;
const DICE =
  /^(?:roll|throw)(?: me)?(?: (?<count>an?|the|\d+))?(?: (?<sides>\d+)[- ]sided)? (?:dice|die|d(?<letter>\d+))$/;
const NUMBER =
  /^(?:pick|choose|give me|tell me|think of|generate)(?: me)? an? (?:random )?number(?: (?:between|from) (?<low>-?\d+) (?:and|to) (?<high>-?\d+))?$/;
const MAX_DICE = 20;

/** Coins, dice and numbers at random. */
export const chanceSkill: Skill = {
  id: 'chance',
  examples: ['Flip a coin.', 'Roll two dice.', 'Pick a number between one and ten.'],
  plan({ plain }, { random }) {
    if (COIN.test(plain)) return say(random() < 0.5 ? 'Heads.' : 'Tails.');
    const dice = DICE.exec(plain)?.groups;
    if (dice) return say(rolled(Number(dice.count) || 1, Number(dice.sides ?? dice.letter ?? 6), random));
    const number = NUMBER.exec(plain);
    if (!number) return undefined;
    const [a, b] = [Number(number.groups?.low ?? 1), Number(number.groups?.high ?? 100)];
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    return say(`Your number is ${low + Math.floor(random() * (high - low + 1))}.`);
  },
};

function rolled(count: number, sides: number, random: () => number): string {
  if (count > MAX_DICE) return `I can roll ${MAX_DICE} dice at most.`;
  if (sides < 2) return 'A die has two sides at least.';
  const eyes = Array.from({ length: count }, () => 1 + Math.floor(random() * sides));
  if (count === 1) return `You rolled a ${eyes[0]}.`;
  return `You rolled ${spokenList(eyes.map(String))}: ${eyes.reduce((sum, eye) => sum + eye, 0)} in all.`;
}
