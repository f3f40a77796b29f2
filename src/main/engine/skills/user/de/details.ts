const MAX_NAME_WORDS = 4;
const MAX_SMALL_WORDS = 3;
const MAX_PLACE_WORDS = 5;
/** Letters, with the marks that names have: "Jean-Luc", "O'Brien", "Dr. Schmidt". */
const NAME = /^\p{L}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+)*$/u;
/** What follows "nenn mich" or "ich heiße" and is no name. */
const NO_NAME =
  /^(?:ein|eine|einen|der|die|das|den|dem|mein|meine|dein|deine|dich|dir|sie|ihn|euch|uns|alle|jeden|in|an|auf|bei|mit|wenn|wann|zurück|später|bald|jetzt|morgen|heute|nochmal|noch|nicht|nie|kein|keine|so|wie|was|wer|auch|nur|immer|sehr|zu|es|gut|gerne|gern|willkommen|verrückt|blöd|doof|dumm|altmodisch|faul|verwöhnt|pingelig|naiv|anders|eigentlich|übrigens|egal|falsch|richtig|halt|eben|ja|nein|bitte|programm)(?!\p{L})/iu;
/** What is in a place but is none on a map: a state or a room. */
const NO_PLACE =
  /^(?:(?:ein|mein|dein|sein|ihr|unser|euer|dies|jed|kein)\p{L}*|hier|da|dort|allen?|einigen?|der nähe|ordnung|eile|not|gefahr|rente|sicherheit|schwierigkeiten|trauer|sorge|form|urlaub|arbeit|besprechung|frieden|angst|armut|miete|bewegung|panik|behandlung|quarantäne|isolation|hoffnung|liebe|zeitnot|verzug|rage|stimmung|versuchung|führung|bett|panik|verlegenheit|schulden|scheidung|trennung|elternzeit|mutterschutz|teilzeit|vollzeit|gedanken|ruhe|wut|zukunft|büro|keller|garten|bad|küche|wohnzimmer|schlafzimmer|badezimmer|haus|auto|zimmer|flur|stau|meeting|kino|krankenhaus|homeoffice|wald|dunkeln|recht|unrecht|bilde|begriff|kommen|stress|eimer|park)$/iu;
const ABSTRACT = /(?:ung|heit|keit|schaft|nis)$/u;
/** Places with an article: what stands before their name behind "in". */
const WITH_ARTICLE: ReadonlyMap<string, string> = new Map(
  [
    'in der: schweiz türkei slowakei ukraine mongolei dominikanischen republik tschechischen republik ddr bretagne normandie provence toskana steiermark pfalz oberpfalz lausitz eifel altmark uckermark antarktis karibik',
    'in den: niederlanden usa vereinigten staaten vereinigten arabischen emiraten philippinen',
    'im: iran irak libanon sudan südsudan kongo jemen tschad senegal kosovo vatikan saarland schwarzwald ruhrgebiet harz allgäu elsass burgenland breisgau rheinland münsterland emsland sauerland siegerland vogtland erzgebirge odenwald spessart westerwald taunus hunsrück tessin wallis',
  ].flatMap((line) => {
    const [before = '', places = ''] = line.split(': ');
    const names = places
      .replace(/(vereinigten arabischen|vereinigten|dominikanischen|tschechischen) /g, '$1_')
      .split(' ');
    return names.map((name): [string, string] => [name.replaceAll('_', ' '), before]);
  }),
);

/** Names that are kept in another case than the one behind "in": "die Niederlande", "in den Niederlanden". */
const DATIVE = [
  ['Niederlande', 'Niederlanden'],
  ['Vereinigte Staaten', 'Vereinigten Staaten'],
  ['Vereinigte Arabische Emirate', 'Vereinigten Arabischen Emiraten'],
] as const;

/** @returns the name in its spelling; undefined when these words are no name. @param isCalled whether "nenn mich" came before, behind which much else is said */
export function readName(said: string, isCalled: boolean): string | undefined {
  const text = said.trim();
  if (!NAME.test(text) || NO_NAME.test(text) || text.split(' ').length > MAX_NAME_WORDS) return undefined;
  if (/(?<!\p{L})(?:und|ist|sind|war|aber|oder|wenn|mit|weil|nicht|bin)(?!\p{L})/iu.test(text)) return undefined;
  const hasCapital = /^\p{Lu}/u.test(text);
  // "Sabine, so ein Zufall": in small letters a name has few words, and no small ones.
  const isLong = !hasCapital && text.split(' ').length > MAX_SMALL_WORDS;
  if (isLong || /\s(?:so|ein|eine|auch|der|die|das|den|dem|doch|ja)(?!\p{L})/iu.test(text)) return undefined;
  // Behind "nenn mich" a word in small letters is a name only by itself.
  if (!hasCapital && isCalled && text.includes(' ')) return undefined;
  return withCapitals(text);
}

/**
 * @param isKnown whether a map has such a place
 * @param isHere whether "ich bin in" came before, behind which only what is on the map is a place
 * @returns the place in its spelling, without an article; undefined when these words are no place
 */
export function readPlace(said: string, isHere: boolean, isKnown: (place: string) => boolean): string | undefined {
  const article = /^(?:der|die|den|dem|das) (?=\p{L})/iu.exec(said.trim())?.[0] ?? '';
  const text = said.trim().slice(article.length);
  const hasCapital = /^\p{Lu}/u.test(text);
  const isNamedWithArticle = WITH_ARTICLE.has(text.toLowerCase());
  if (NO_PLACE.test(text) || (article !== '' && !isNamedWithArticle)) return undefined;
  if (text.split(' ').length > MAX_PLACE_WORDS || !/^\p{L}[\p{L}\p{M}\d ,.'’-]*$/u.test(text)) return undefined;
  const kept = DATIVE.find(([, dative]) => dative.toLowerCase() === text.toLowerCase())?.[0];
  if (isKnown(text) || isNamedWithArticle) return kept ?? withCapitals(text);
  return hasCapital && !isHere && !ABSTRACT.test(text) ? text : undefined;
}

/** @returns "in Leipzig", "in der Schweiz", "im Saarland" */
export function inPlace(place: string): string {
  const said = DATIVE.find(([kept]) => kept === place)?.[1] ?? place;
  return `${WITH_ARTICLE.get(said.toLowerCase()) ?? 'in'} ${said}`;
}

/** What was typed in small letters; a name that has a capital keeps its spelling: "de Vries", "McKay". */
function withCapitals(text: string): string {
  if (/\p{Lu}/u.test(text)) return text;
  if (text.toLowerCase() === 'usa') return 'USA';
  return text.replace(
    /(^|[ -])(?!(?:am|an|der|den|im|in|und|ob|bei|de|la|le|von|van|zu)(?!\p{L}))(\p{Ll})/gu,
    (_, before: string, letter: string) => before + letter.toUpperCase(),
  );
}
