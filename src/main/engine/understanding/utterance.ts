import nlp from 'compromise/three';

/** What was said, in the form that skills match on. */
export interface Utterance {
  /** As transcribed. */
  text: string;
  /** Lower case, no punctuation but that of numbers, number words as digits, courtesies gone. */
  plain: string;
}

const COURTESIES =
  /^(?:(?:please|can you|could you|would you|will you|hey|ok|okay|so|um|uh|and|now)\s+)+|\s+(?:please|thanks|thank you|right now|now|at the moment|currently)$/g;

/** Readies a transcript for matching. */
export function toUtterance(text: string): Utterance {
  const lower = text
    .toLowerCase()
    .replace(/[’]/g, "'")
    .replace(/[?!;"]|[,](?!\d)|\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const withDigits = numbersAsDigits(lower).replace(/(\d),(?=\d{3}\b)/g, '$1');
  return { text, plain: withDigits.replace(COURTESIES, '').replace(COURTESIES, '').trim() };
}

const NUMBER =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)';
/** A number in words, such as "one hundred and twenty-five point six", and nothing else of the sentence. */
const NUMBER_IN_WORDS = new RegExp(
  `\\b(?:a (?=hundred|thousand|million))?${NUMBER}(?:(?: |-| and | point )${NUMBER})*(?: and a half)?\\b`,
  'g',
);

function numbersAsDigits(text: string): string {
  return text.replace(NUMBER_IN_WORDS, (words) => {
    // Alone, "seconds" or "minus" beside it cannot be taken for a part of the number.
    const document = nlp(words.replace(/^a /, 'one ').replace(/-/g, ' '));
    document.numbers().toNumber();
    return document.text();
  });
}
