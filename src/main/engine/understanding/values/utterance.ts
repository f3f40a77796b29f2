import { spokenNumbersAsDigits } from './numbers.ts';

/** What was said, in the form that skills match on. */
export interface Utterance {
  /** As transcribed. */
  text: string;
  /** Lower case, no punctuation but that of numbers and times, number words as digits. */
  words: string;
  /** `words` without courtesies and hesitation at either end. */
  plain: string;
}

const BEFORE =
  /^(?:(?:please|can you|could you|would you|will you|can i have you|i (?:want|would like|'d like|need) you to|hey|hi|ok|okay|so|well|um|uh|er|and|now|just|alright|all right)\s+)+/;
const AFTER = /(?:\s+(?:please|thanks|thank you|for me|right now|now|at the moment|currently|then|today please))+$/;

/** What STT writes for a number where only a number makes sense. */
const SLIPS: Readonly<Record<string, string>> = {
  ate: '8',
  won: '1',
  to: '2',
  too: '2',
  for: '4',
  fore: '4',
  tree: '3',
  tin: '10',
  nein: '9',
  sex: '6',
};
const UNIT =
  "(?:seconds?|minutes?|hours?|days?|weeks?|a\\.?m\\.?|p\\.?m\\.?|o'clock|percent|degrees|miles|kilometers|pounds|dollars|euros)";
const OPERATOR = '(?:plus|minus|times|divided by|multiplied by)';
const SLIP = Object.keys(SLIPS).join('|');
/** "for for minutes", "for ate minutes": behind another small word and before a unit. */
const SLIP_BEFORE_UNIT = new RegExp(`(?<=\\b(?:for|in|is|at|by|to) )(?:${SLIP})(?= ${UNIT}\\b)`, 'g');
/** "what's to plus to", "ate times for". */
const SLIP_BEFORE_OPERATOR = new RegExp(`(?<=^|what's |what is |is )(?:${SLIP})(?= ${OPERATOR} )`, 'g');
const SLIP_AFTER_OPERATOR = new RegExp(`(?<= ${OPERATOR} )(?:${SLIP})(?=$| ${OPERATOR})`, 'g');

/** "Said a timer", "sat an alarm". */
const SLIP_OF_SET =
  /^((?:please |can you )?)(?:said|sat|sit|sent|says) (?=(?:an?|the|my) (?:[a-z]+ ){0,2}(?:timer|alarm|reminder)\b)/;

/** Readies a transcript for matching. Never throws on any text. */
export function toUtterance(text: string): Utterance {
  const lower = text
    .slice(0, MAX_TEXT_LENGTH)
    .toLowerCase()
    .replace(/[’‘`]/g, "'")
    .replace(/\b([ap])\.?\s?m\b\.?/g, '$1m')
    .replace(/[?!;"“”…]|[,:](?!\d)|(?<!\w)\.|\.(?!\w)|\s-+\s/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const slip = (word: string) => SLIPS[word] ?? word;
  const words = spokenNumbersAsDigits(
    lower
      .replace(SLIP_OF_SET, '$1set ')
      .replace(SLIP_BEFORE_UNIT, slip)
      .replace(SLIP_BEFORE_OPERATOR, slip)
      .replace(SLIP_AFTER_OPERATOR, slip),
  ).replace(/(\d),(?=\d{3}\b)/g, '$1');
  const plain = words.replace(BEFORE, '').replace(AFTER, '').replace(BEFORE, '').trim();
  return { text, words, plain: plain || words };
}

/** Nobody says more in one breath; what is pasted is cut. */
const MAX_TEXT_LENGTH = 2000;
