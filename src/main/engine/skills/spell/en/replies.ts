import { capitalised, counted } from '../../../understanding/languages/en/speak.ts';

/** What is said to have something spelled. */
export const spellReplies = {
  nothing: 'There is nothing to spell yet.',
  which: 'Which word?',
  /** @returns each of "yacht and rhythm" */
  partsOf: (said: string) => said.split(/\s*,\s*(?:and\s+)?|\s+and\s+/i).filter((part) => part !== ''),
  upperCase: (text: string) => text.toUpperCase(),
  /** @param texts each with its words, and those with their letters */
  spelled: (texts: readonly (readonly (readonly string[])[])[]) =>
    texts.map((words) => `${words.map((letters) => letters.join(', ')).join(', new word, ')}.`).join(' '),
  count: (count: number, letter: string | undefined, word: string) =>
    letter === undefined
      ? `${capitalised(word)} has ${counted(count, 'letter')}.`
      : `There ${count === 1 ? 'is' : 'are'} ${count === 0 ? 'no' : count} ${letter}${count === 1 ? '' : "'s"} in ${word}.`,
  /** @returns the letter that "r's", "rs" or "es" asks for; undefined when it is no letter */
  letter: (said: string) => /^(\p{L})(?:'?e?s)?$/iu.exec(said)?.[1],
};
