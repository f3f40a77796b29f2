import { spokenList } from '../../../understanding/languages/en/speak.ts';

/** What is said of coins, dice and numbers. */
export const chanceReplies = {
  heads: 'Heads.',
  tails: 'Tails.',
  tooManyDice: (most: number) => `I can roll ${most} dice at most.`,
  tooFewDice: 'I need at least one die to roll.',
  tooFewSides: 'A die has two sides at least.',
  rolled: (eyes: readonly number[]) =>
    eyes.length === 1
      ? `You rolled ${withArticle(eyes[0] ?? 0)}.`
      : `You rolled ${spokenList(eyes.map(String))}: ${eyes.reduce((sum, eye) => sum + eye, 0)} in all.`,
  number: (number: number) => `Your number is ${number}.`,
};

/** "a 7", but "an 8", "an 11", "an 18". */
function withArticle(number: number): string {
  return `${/^(?:8|11$|18$|11\d{3}$|18\d{3}$)/.test(String(number)) ? 'an' : 'a'} ${number}`;
}
