/** Parts of an address, a code or a word with hyphens are no words of their own. */
const WORD = /(?<![\p{L}\p{M}\p{N}@./\\_-])\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?(?![\p{L}\p{N}@/\\_-]|\.\p{L})/gu;
/** A name begins with them, where a noun of the language has small letters: "La Paz", "Las Vegas". */
const ARTICLES = new Set('la le les las los lo el il'.split(' '));
/** Between the capitals of a name: "Rio de Janeiro", "Ursula von der Leyen". */
const PARTICLES = new Set('de da di do du des del della dos das der den la le las los lo el al van von y e'.split(' '));
/** They have their capital in the middle of a sentence too. */
const GERMAN_NOUNS = new Set(
  'Uhr Grad Euro Minuten Stunden Sekunden Tage Tagen Wochen Jahre Jahren Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag Januar Februar März Mai Juni Juli Oktober Dezember'.split(
    ' ',
  ),
);

/**
 * The different words of a sentence, in small letters, without those that are part of a name: names are of any language, whatever
 * the sentence is written in. The first word counts, since its capital tells nothing.
 */
export function wordsOutsideNames(sentence: string): Set<string> {
  const said = sentence.match(WORD) ?? [];
  return new Set(
    said
      .filter((word, index) => !isInName(word, said[index - 1], said[index + 1]))
      .map((word) => word.toLowerCase().replace('’', "'")),
  );
}

function isInName(word: string, before: string | undefined, after: string | undefined): boolean {
  if (GERMAN_NOUNS.has(word) || /^I(?!\p{L})/u.test(word)) return false;
  if (isCapital(word)) return before !== undefined || (ARTICLES.has(word.toLowerCase()) && isCapital(after));
  return PARTICLES.has(word) && isPartOfName(before) && isPartOfName(after);
}

const isCapital = (word = '') => /^\p{Lu}/u.test(word);
const isPartOfName = (word = '') => isCapital(word) || PARTICLES.has(word);
