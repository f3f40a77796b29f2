import type { DictationWords, Mark } from '../said-while-dictating.ts';

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['comma', { written: ',', clings: 'left' }],
  ['full stop', { written: '.', clings: 'left', endsSentence: true }],
  ['period', { written: '.', clings: 'left', endsSentence: true }],
  ['question mark', { written: '?', clings: 'left', endsSentence: true }],
  ['exclamation mark', { written: '!', clings: 'left', endsSentence: true }],
  ['exclamation point', { written: '!', clings: 'left', endsSentence: true }],
  ['colon', { written: ':', clings: 'left' }],
  ['semicolon', { written: ';', clings: 'left' }],
  ['semi colon', { written: ';', clings: 'left' }],
  ['ellipsis', { written: '…', clings: 'left' }],
  ['dot dot dot', { written: '…', clings: 'left' }],
  ['dash', { written: '–', clings: 'neither' }],
  ['hyphen', { written: '-', clings: 'both' }],
  ['open quote', { written: '“', clings: 'right', quotes: 'open' }],
  ['open quotes', { written: '“', clings: 'right', quotes: 'open' }],
  ['close quote', { written: '”', clings: 'left', quotes: 'close' }],
  ['close quotes', { written: '”', clings: 'left', quotes: 'close' }],
  ['open bracket', { written: '(', clings: 'right' }],
  ['open parenthesis', { written: '(', clings: 'right' }],
  ['close bracket', { written: ')', clings: 'left' }],
  ['close parenthesis', { written: ')', clings: 'left' }],
]);

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['new line', '\n'],
  ['newline', '\n'],
  ['new paragraph', '\n\n'],
]);

const SCRATCHES: ReadonlySet<string> = new Set(['scratch that', 'strike that']);

/** After one of these the words for a mark or a break are meant as words: "a long period", "the new line". */
const BEFORE_A_NOUN = new Set([
  ...['a', 'an', 'the', 'this', 'that', 'these', 'those', 'each', 'every', 'any', 'some', 'no', 'another', 'which'],
  ...['my', 'your', 'his', 'her', 'its', 'our', 'their', 'one', 'first', 'last', 'next', 'same', 'whole', 'word'],
  ...['long', 'short', 'time', 'trial', 'grace', 'brief', 'missing', 'oxford', 'serial', 'mad'],
]);
/** Before one of these too: "period of time". */
const AFTER_A_NOUN = new Set(['of']);

function isMeantAsWords(before: string | undefined, after: string | undefined): boolean {
  return (before !== undefined && BEFORE_A_NOUN.has(before)) || (after !== undefined && AFTER_A_NOUN.has(after));
}

/** Words that stop dictation, at the end of what was said. Group 1 is the word before them. */
const STOP =
  /(?:^|(\S+)\s+)(?:please\s+)?(?:stop|end|finish|quit)\s+(?:the\s+)?(?:dictation|dictating)(?:\s+(?:please|now))?[.!?]*$/i;
/** After one of these the words are dictated: "I must stop dictating". */
const BEFORE_A_VERB =
  /^(?:to|should|must|not|don't|can|could|will|would|may|might|and|or|i|we|you|they|he|she|please)$/i;

function beforeStop(text: string): string | undefined {
  const found = STOP.exec(text);
  if (!found || (found[1] !== undefined && BEFORE_A_VERB.test(found[1]))) return undefined;
  return text.slice(0, found.index + (found[1]?.length ?? 0)).replace(/[,;:]$/, '');
}

/** Words that are written with a capital letter wherever they stand. */
const KEEPS_CAPITAL = /^(?:I\b|[A-Z]{2}|[A-Z]\.)/;

/** What is said while one dictates in English. */
export const englishDictation: DictationWords = {
  marks: MARKS,
  breaks: BREAKS,
  scratches: SCRATCHES,
  isMeantAsWords,
  keepsCapital: (word) => KEEPS_CAPITAL.test(word),
  beforeStop,
  commands: ['scratch that', 'new line', 'new paragraph', 'stop dictation'],
};
