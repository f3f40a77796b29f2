import nlp from 'compromise/three';

const NUMBER =
  '(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion)';
/** A number in words, such as "one hundred and twenty-five point six", and nothing else of the sentence. */
const NUMBER_IN_WORDS = new RegExp(
  `\\b(?:an? (?=hundred|thousand|million))?${NUMBER}(?:(?: |-| and | point )${NUMBER})*(?: and a half)?\\b`,
  'g',
);
const ONES = 'one|two|three|four|five|six|seven|eight|nine';
const TEENS = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen';
const TENS = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
/** "seven thirty", "six fifteen", "nine oh five": a time of day, or two numbers said one after the other. */
const TIME_OF_DAY = new RegExp(
  `\\b(?<hour>${ONES}|ten|eleven|twelve) (?<minute>(?:(?:oh|o) (?:${ONES}))|(?:${TENS})(?:[ -](?:${ONES}))?|(?:${TEENS}))(?! (?:hundred|thousand|million|percent|minutes?|seconds?|dollars|euros|times|plus|minus))\\b`,
  'g',
);

/** Number words of a text as digits, and times of day such as "seven thirty" as 7:30. @param text in lower case */
export function spokenNumbersAsDigits(text: string): string {
  return text
    .replace(TIME_OF_DAY, (_, hour: string, minute: string) => {
      const minutes = digitsOf(minute.replace(/^oh? /, ''));
      return `${digitsOf(hour)}:${minutes.padStart(2, '0')}`;
    })
    .replace(NUMBER_IN_WORDS, digitsOf);
}

function digitsOf(words: string): string {
  // Alone, "seconds" or "minus" beside it cannot be taken for a part of the number.
  const document = nlp(words.replace(/^an? /, 'one ').replace(/-/g, ' '));
  document.numbers().toNumber();
  return document.text();
}
