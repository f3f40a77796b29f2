import { capitalised, counted, spokenList } from '../../../understanding/languages/en/speak.ts';

/** What is said of coins, dice and numbers. */
export const chanceReplies = {
  /** @param flips whether each is heads */
  flipped: (flips: readonly boolean[]) =>
    `${capitalised(spokenList(flips.map((isHead) => (isHead ? 'heads' : 'tails'))))}.`,
  counted: (heads: number, tails: number) => `Heads ${often(heads)} and tails ${often(tails)}.`,
  tooManyCoins: (most: number) => `I can flip ${most} coins at most.`,
  tooManyDice: (most: number) => `I can roll ${most} dice at most.`,
  tooFewDice: 'I need at least one die to roll.',
  tooFewSides: 'A die has two sides at least.',
  rolled: (eyes: readonly number[]) =>
    eyes.length === 1
      ? `You rolled ${withArticle(eyes[0] ?? 0)}.`
      : `You rolled ${spokenList(eyes.map(String))}: ${eyes.reduce((sum, eye) => sum + eye, 0)} in all.`,
  rolledAgain: (rolls: readonly (readonly number[])[]) =>
    `You rolled ${rolls.map((eyes) => spokenList(eyes.map(String))).join(', then ')}.`,
  numbers: (numbers: readonly number[]) =>
    numbers.length === 1 ? `Your number is ${numbers[0]}.` : `Your numbers are ${spokenList(numbers.map(String))}.`,
  /** @param isBetween of "between tea and coffee" @returns what there is to choose from */
  optionsOf: (said: string, isBetween: boolean): string[] =>
    said.split(isBetween ? /\s*,\s*|\s+(?:or|and)\s+/i : /\s*,\s*(?:or\s+)?|\s+or\s+/i).filter((one) => one !== ''),
  yesOrNo: ['Yes', 'No'],
  chosen: (option: string) => `${capitalised(option)}.`,
};

const often = (count: number) => counted(count, 'time');

/** "a 7", but "an 8", "an 11", "an 18". */
function withArticle(number: number): string {
  return `${/^(?:8|11$|18$|11\d{3}$|18\d{3}$)/.test(String(number)) ? 'an' : 'a'} ${number}`;
}
