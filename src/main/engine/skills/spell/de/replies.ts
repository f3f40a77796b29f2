import { capitalised } from '../../../understanding/languages/de/speak.ts';
import type { spellReplies } from '../en/replies.ts';

const TIMES =
  'keinmal einmal zweimal dreimal viermal fünfmal sechsmal siebenmal achtmal neunmal zehnmal elfmal zwölfmal'.split(
    ' ',
  );
/** What letters are called, where STT writes the name. */
const LETTER_NAMES: ReadonlyMap<string, string> = new Map(
  'a b:be c:ce d:de e f:ef g:ge h:ha i j:jot k:ka l:el m:em n:en o p:pe q:ku r:er s:es t:te u v:vau w:we x:ix y:ypsilon z:zett z:zet ß:eszett'
    .split(' ')
    .map((entry) => entry.split(':'))
    .map(([letter = '', name = letter]) => [name, letter]),
);

/** What is said to have something spelled, in German. */
export const germanSpellReplies: typeof spellReplies = {
  nothing: 'Es gibt noch nichts zu buchstabieren.',
  which: 'Welches Wort?',
  partsOf: (said) => said.split(/\s*,\s*(?:und\s+)?|\s+und\s+/i).filter((part) => part !== ''),
  upperCase: (text) => text.replace(/[^ß]+/g, (letters) => letters.toUpperCase()),
  spelled: (texts) =>
    texts.map((words) => `${words.map((letters) => letters.join(', ')).join(', neues Wort, ')}.`).join(' '),
  count: (count, letter, word) => {
    if (letter === undefined)
      return `„${capitalised(word)}“ hat ${count === 1 ? 'einen Buchstaben' : `${count} Buchstaben`}.`;
    if (count === 0) return `In „${word}“ kommt kein ${letter} vor.`;
    return `Das ${letter} kommt in „${word}“ ${TIMES[count] ?? `${count}-mal`} vor.`;
  },
  letter: (said) => LETTER_NAMES.get(said.toLowerCase()) ?? /^(\p{L})(?:['’]?s)?$/iu.exec(said)?.[1],
};
