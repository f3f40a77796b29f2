/** Words that any event may be called by: they tell no event from another. */
const GENERAL = new Set(
  (
    'termin treffen besprechung sitzung meeting gespräch verabredung veranstaltung event call anruf telefonat konferenz ' +
    'der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner unser unsere mit bei beim im in am um an zu zum zur ' +
    'für von vom über und nächste nächster nächsten nächstes kommende kommenden namens'
  )
    .split(' ')
    .flatMap(wordsAsWritten),
);
/** Heads of compounds: a "Zahnarzttermin" is the event "Zahnarzt". */
const COMPOUND = /^(\p{L}{3,}?)s?(termin|treffen|besprechung|sitzung|meeting|gesprach|konferenz)(?:e|en|s)?$/u;
const MIN_STEM_LETTERS = 4;

/** Umlauts count as their vowels, however they are written: "Zahnärztin" is like "Zahnarzt". */
function wordsAsWritten(text: string): string[] {
  const folded = text
    .toLowerCase()
    .replace(/ä|ae/g, 'a')
    .replace(/ö|oe/g, 'o')
    .replace(/ü|ue/g, 'u')
    .replace(/ß/g, 'ss');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** @returns the words of a name without their endings; compounds with a general head are two */
function wordsOf(text: string): string[] {
  return wordsAsWritten(text).flatMap((word) => {
    const [, first, head] = COMPOUND.exec(word) ?? [];
    return first !== undefined && head !== undefined ? [stemOf(first), head] : [stemOf(word)];
  });
}

const stemOf = (word: string) =>
  GENERAL.has(word) || word.length <= MIN_STEM_LETTERS ? word : word.replace(/(?:innen|(?<=[lrt])in|en|es|e|n|s)$/, '');

/** GENERAL holds whole words, which may lose an ending too. */
const isGeneral = (word: string) => GENERAL.has(word) || GENERAL.has(`${word}en`) || GENERAL.has(`${word}e`);

/** Whether the words that were said name an event, rather than events in general. */
export function namesEvent(said: string): boolean {
  return wordsOf(said).some((word) => !isGeneral(word));
}

/** @returns the words that tell an event from others, as they were said; all of them when none does */
export function specialWords(said: string): string {
  const kept = said.split(/\s+/).filter((word) => wordsOf(word).some((one) => !isGeneral(one)));
  return kept.length > 0 ? kept.join(' ') : said;
}

/** How well an event is what was said: 0 when it is not; its general words count less. */
export function likeness(title: string, said: string): number {
  const own = wordsOf(title);
  const has = (word: string) =>
    own.some(
      (each) =>
        each === word || (word.length > 3 && each.startsWith(word)) || (each.length > 3 && word.startsWith(each)),
    );
  const words = wordsOf(said);
  const special = words.filter((word) => !isGeneral(word));
  if (special.length === 0 || !special.every(has)) return 0;
  return 1 + words.filter(isGeneral).filter(has).length / 10;
}
