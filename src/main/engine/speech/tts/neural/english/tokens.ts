/** Letters one by one: "I B M", "p m". */
const SPACED_CAPITALS = /(?<![\p{L}\p{N}'.])\p{Lu}(?:[ .]\p{Lu})+(?![\p{L}\p{N}'])/gu;
/** "ChatGPT". */
const CAPITALS_INSIDE = /(\p{Ll})(\p{Lu}{2,})/gu;
const SPACED_TIME = /\b([ap]) (m)\b/g;
const WORD = /[a-z]+(?:'[a-z]+)*'?/gi;
/** What NFD does not take apart. */
const OTHER_LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'th',
  þ: 'th',
  ı: 'i',
};

/**
 * The words of a clause, of a to z and apostrophes. Letters said one by one are one word in capitals; accents, and what is no letter of
 * English, are left out.
 */
export function wordsOf(clause: string): string[] {
  return (
    clause
      .replace(/[’ʼ]/g, "'")
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/[ßæœøłđðþı]/giu, (letter) => OTHER_LETTERS[letter.toLowerCase()] ?? letter)
      .replace(CAPITALS_INSIDE, '$1 $2')
      .replace(SPACED_CAPITALS, (letters) => letters.replace(/[ .]/g, ''))
      .replace(SPACED_TIME, (_, half: string, m: string) => `${half}${m}`.toUpperCase())
      .match(WORD)
      ?.map((word) => (/s'$/.test(word) ? word : word.replace(/'$/, ''))) ?? []
  );
}
