/** How German names lists: "Einkaufsliste", "Packliste", "die Liste Haushalt". */

/** What a word ends with that names a list. */
const ENDING = /[\s-]*(?:liste|listen|zettel)$/i;
/** Lists that Hark knows by more than one name: how they are spoken of, and under which name they are kept. */
const OWN: readonly (readonly [spoken: string, kept: string, keys: readonly string[]])[] = [
  [
    'Einkaufsliste',
    'Einkauf',
    ['einkauf', 'einkäufe', 'shopping', 'grocery', 'lebensmittel', 'supermarkt', 'besorgung'],
  ],
  ['To-do-Liste', 'To-do', ['to-do', 'todo', 'to do', 'to-dos', 'todos', 'to dos', 'aufgaben', 'erledigung']],
  ['Wunschliste', 'Wunsch', ['wunsch', 'wünsche', 'wish']],
];
/** Lists that other programs keep. */
const OTHERS = new Set(
  (
    'kontakt kontakte adress adressen telefon anruf anrufer freund freunde email e-mail mail mailing play wiedergabe titel musik song ' +
    'songs lieder aktien kurs preis gäste gast teilnehmer geräte gerät apps app warte block black sperr white zutaten termin termine ' +
    'empfänger verteiler spieler namens wörter wort check'
  ).split(' '),
);

/** @returns the word by which names are compared: "haushalt" for "Haushaltsliste" and "Haushalt" */
function keyOf(name: string): string {
  const plain = name.toLowerCase().trim().replace(ENDING, '').trim();
  return plain.length > 4 ? plain.replace(/s$/, '') : plain;
}

const ownOf = (name: string) => OWN.find(([, , keys]) => keys.includes(keyOf(name)));

/** Whether a list is one of those that Hark names itself. */
export const isOwnList = (name: string) => ownOf(name) !== undefined;

/** Whether two names are of the same list. */
export function isSameList(one: string, other: string): boolean {
  const own = ownOf(one);
  return own === undefined ? keyOf(one) === keyOf(other) : own === ownOf(other);
}

/** Whether words are no name of a list: "liste leeren", "liste, die weg kann", "neue Liste". */
export function isNoListName(said: string): boolean {
  return said
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .some((word) => NO_NAME_WORDS.has(word));
}

const NO_NAME_WORDS = new Set(
  (
    'neue neuen leere leeren weitere weiteren andere anderen zweite alte steht stehen ist sind kann können soll sollen wird werden hat weg ' +
    'runter raus drauf drin leer gelöscht gesetzt gestrichen geschrieben gebraucht nicht mehr zählen löschen entfernen machen anlegen ' +
    'erstellen zeigen vorlesen lesen lösch lösche bitte nimm setz und oder durch gegen statt ganz komplett alle meine listen welche wie was'
  ).split(' '),
);

/** @returns the name under which a list is kept; of "Haushalts Liste" it is "Haushalt" */
export function keptName(said: string): string {
  return (
    ownOf(said)?.[1] ?? (/(?:halt|laub|tag|stag|ung|heit|keit|schaft|ion|tät)s$/i.test(said) ? said.slice(0, -1) : said)
  );
}

/** @returns the list that a word names, as it is kept: "Packliste"; undefined for a word that names none */
export function listOfCompound(word: string): string | undefined {
  const name = word.replace(ENDING, '');
  return name === word || name.length < 2 ? undefined : word.charAt(0).toUpperCase() + word.slice(1);
}

/** Whether a list is kept by another program, such as the contacts. */
export function isOtherList(name: string): boolean {
  return OTHERS.has(keyOf(name)) || OTHERS.has(name.toLowerCase().replace(ENDING, ''));
}

/** @returns how a list is spoken of, which is always feminine: "Einkaufsliste", "Liste „Haushalt“" */
export function spokenList(name: string): string {
  const own = ownOf(name);
  if (own !== undefined) return own[0];
  return /liste$/i.test(name) ? name : `Liste „${name.charAt(0).toUpperCase()}${name.slice(1)}“`;
}
