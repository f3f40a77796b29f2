const ARTICLES = new Set(
  (
    'der die das den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines unser unsere unseren unserem ' +
    'unserer unseres dein deine deinen deinem deiner deines'
  ).split(' '),
);
const UMLAUTS: Readonly<Record<string, string>> = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };
/** Of plurals and cases. What is left of a word has a letter more than one syllable needs: "Ei" is left of "Eier". */
const ENDING = /(?<=^ei|...)(?:e[rnms]?|ern)$|(?<=...[elr])n$|(?<=...)s$/;

/**
 * @returns the word without the endings of its plural and its cases and without its umlauts, so that names can be compared: "Apfel" and
 * "Äpfel", "Tomate" and "Tomaten"; empty for an article
 */
export function germanStem(word: string): string {
  if (ARTICLES.has(word)) return '';
  let stem = word
    .replace(/[äöüß]/g, (letter) => UMLAUTS[letter] as string)
    .replace(/(?<!^|[aeq])ue|(?<=^|[^aeou])(?:ae|oe)/g, (two) => two.charAt(0));
  for (let next = stem.replace(ENDING, ''); next !== stem; next = stem.replace(ENDING, '')) stem = next;
  return stem;
}
