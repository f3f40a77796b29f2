import { capitalised, spokenList } from '../../../understanding/languages/de/speak.ts';
import type { chanceReplies } from '../en/replies.ts';

/** What is said of coins, dice and numbers, in German. */
export const germanChanceReplies: typeof chanceReplies = {
  flipped: (flips) => `${spokenList(flips.map((isHead) => (isHead ? 'Kopf' : 'Zahl')))}.`,
  counted: (heads, tails) => `${often(heads)} Kopf und ${often(tails)} Zahl.`,
  tooManyCoins: (most) => `Ich kann höchstens ${most} Münzen werfen.`,
  tooManyDice: (most) => `Ich kann höchstens ${most} Würfel werfen.`,
  tooFewDice: 'Ich brauche mindestens einen Würfel.',
  tooFewSides: 'Ein Würfel hat mindestens zwei Seiten.',
  rolled: (eyes) =>
    eyes.length === 1
      ? `Ich habe eine ${eyes[0]} gewürfelt.`
      : `Ich habe ${spokenList(eyes.map(String))} gewürfelt, zusammen ${eyes.reduce((sum, eye) => sum + eye, 0)}.`,
  rolledAgain: (rolls) =>
    `Ich habe erst ${rolls.map((eyes) => spokenList(eyes.map(String))).join(', dann ')} gewürfelt.`,
  numbers: (numbers) =>
    numbers.length === 1 ? `Ihre Zahl ist die ${numbers[0]}.` : `Ihre Zahlen sind ${spokenList(numbers.map(String))}.`,
  optionsOf: (said, isBetween) =>
    said
      .split(isBetween ? /\s*,\s*|\s+(?:oder|und)\s+/i : /\s*,\s*(?:oder\s+)?|\s+oder\s+/i)
      .map((option) => option.replace(/^(?:entweder|lieber)\s+/i, '').trim())
      .filter((option) => option !== ''),
  yesOrNo: ['Ja', 'Nein'],
  chosen: (option) => `${capitalised(option)}.`,
};

const often = (count: number) => `${count}-mal`;
