import nlp from 'compromise/three';

/** What was said, in the form that skills match on. */
export interface Utterance {
  /** As transcribed. */
  text: string;
  /** Lower case, no punctuation but that of numbers, number words as digits, courtesies gone. */
  plain: string;
}

const COURTESIES = /^(?:(?:please|can you|could you|would you|will you|hey|ok|okay|so|um|uh|and|now)\s+)+|\s+(?:please|thanks|thank you|now)$/g;

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

const NUMBER_WORD =
  /\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|half)\b/;

function numbersAsDigits(text: string): string {
  // compromise takes milliseconds; most sentences have no number in words.
  if (!NUMBER_WORD.test(text)) return text;
  const document = nlp(text.replace(/\ba (hundred|thousand|million)\b/g, 'one $1').replace(/(\w)-(\w)/g, '$1 $2'));
  document.numbers().toNumber();
  return document.text();
}
