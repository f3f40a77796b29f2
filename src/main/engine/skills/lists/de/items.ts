import { GERMAN_TO_DO } from './words.ts';

/** Names of one thing that hold "und". */
const NAMES_WITH_AND =
  /\b(?:head und shoulders|h und m|m und ms|c und a|ben und jerry'?s|johnson und johnson|gin und tonic|fish und chips|mac und cheese|salz und essig chips|erbsen und (?:möhren|karotten)|schwarz und wei(?:ß|ss)|rosa und blau|pro und contra)\b/giu;
const DETERMINERS =
  /^(?:(?:und|auch|noch|außerdem|dann|bitte|mal|dazu|plus|mehr|etwas|äh|ähm|die|der|das|den|dem|meine|meinen|unsere|unseren)\s+)+(?=\S)/iu;
/** Before a noun, these are written small. */
const SMALL =
  /^(?:ein\p{L}{0,2}|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig|hundert|halb\p{L}*|anderthalb|mit|ohne|für|von|vom|zum|zur|im|in|am|an|auf|bei|mein\p{L}*|dein\p{L}*|unser\p{L}*|kein\p{L}*|paar|viel\p{L}*|wenig\p{L}*|mehrere|genug|zu|neue\p{L}?|\d.*)$/iu;
/** The place of an "und" that parts nothing. */
const KEPT_AND = '\u0000';

/** @returns each of the items of "Milch, Eier und Brot" */
export function germanItems(said: string): string[] {
  const parts = said
    .replace(NAMES_WITH_AND, (name) => name.replace(/ und /gi, ` ${KEPT_AND} `))
    // The comma of "1,5 Liter" parts nothing.
    .split(/\s*[,;]\s+(?:und\s+|sowie\s+)?|,(?=\D)|\s+(?:und auch|und noch|und außerdem|sowie|plus|und)\s+/i)
    .map((part) =>
      part
        .replaceAll(KEPT_AND, 'und')
        .trim()
        .replace(DETERMINERS, '')
        .replace(/\s+(?:mit|auch|noch|bitte)$/i, ''),
    )
    .filter((part) => part !== '');
  return [...new Set(joined(parts).map(spelled))];
}

/** "Weiß- und Rotwein" is one thing to buy, "Tom und Anna anrufen" one to do; "Müll rausbringen und Bad putzen" are two. */
function joined(parts: readonly string[]): string[] {
  const isOneToDo = isToDo(parts.at(-1) ?? '');
  const whole: string[] = [];
  let open = '';
  for (const [at, part] of parts.entries()) {
    const text = open === '' ? part : `${open} und ${part}`;
    const isLast = at === parts.length - 1;
    const goesOn = part.endsWith('-') || (isOneToDo && !isToDo(part));
    if (goesOn && !isLast) open = text;
    else {
      whole.push(text);
      open = '';
    }
  }
  return whole;
}

/** "Kein Brot", "Brot nicht": nothing is to be put there; "nehmen Sie Brot" is a command, and "es mir" no item. */
export function isNoItem(said: string): boolean {
  const words = said.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return NO_BEGINNING.test(said) || (words.some((word) => NO_ITEM_WORDS.has(word)) && !isToDo(said));
}

const NO_BEGINNING =
  /^(?:\p{L}+(?:en sie|st du)|es|sie|ihn|mir|mich|dir|dich|uns|ihm|viel|viele|alles|alle|sämtliche|anzahl|statt|anstelle|kein\p{L}*)(?:\s|$)|\skein\p{L}*$/iu;
/** Verbs and the like: more is said than what is to be bought or done. */
const NO_ITEM_WORDS = new Set(
  (
    'nicht nie ist sind war waren hat habe haben hatten wird werden wurde wurden soll sollen sollte muss müssen kann können befindet ' +
    'steht stehen stand standen ob wenn weil dass was wie wo wann streich streiche lösch lösche entferne nimm nehme setz setze schreib ' +
    'füge füg mach mache ersetze ersetz tausche ändere änder lies zeig sag nenn weg runter raus rein rauf drauf hinzu gelöscht gestrichen ' +
    'gesetzt geschrieben nachsehen leer ersetzen austauschen zählen dafür stattdessen'
  ).split(' '),
);

/** Whether an item is something to do: it ends with a verb, and says with what. */
export function isToDo(item: string): boolean {
  return /\s/.test(item) && GERMAN_TO_DO.test(item);
}

/** @returns the item with the capital of its noun, which the beginning of a sentence and typing in small letters take away */
function spelled(item: string): string {
  const [first = '', second] = item.split(/\s+/);
  if (/\p{Lu}/u.test(first) || SMALL.test(first)) return item;
  const isBeforeNoun = second !== undefined && /^\p{Lu}/u.test(second) && /e[nmrs]?$/.test(first);
  return isBeforeNoun ? item : item.charAt(0).toUpperCase() + item.slice(1);
}

/** @returns each of "Tee oder Kaffee"; none when nothing is left open */
export function germanAlternatives(said: string): string[] {
  if (isToDo(said) || !/\soder\s(?!so\b|mehr\b|weniger\b)/i.test(said)) return [];
  const parts = said.split(/\s*,\s*(?:oder\s+)?|\s+oder\s+/i).map((part) => part.trim().replace(DETERMINERS, ''));
  return parts.filter((part) => part !== '').map(spelled);
}

const ARTICLES = new Set(
  'der die das den dem des ein eine einen einem einer eines mein meine meinen unser unsere unseren etwas'.split(' '),
);
const PLURAL_ENDINGS = new Set(['e', 'n', 'en', 'er', 's', 'ern', 'se', 'nen']);
/** Too short to lose an ending otherwise. */
const SHORT: Readonly<Record<string, string>> = { eier: 'ei', eiern: 'ei' };

/** Whether two names are the same but for capitals, articles and the endings of the plural: "Apfel" and "Äpfel". */
export function isSameItem(one: string, other: string): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  return (
    words.length > 0 && words.length === others.length && words.every((word, at) => isSame(word, others[at] ?? ''))
  );
}

/** Whether a word of an item is meant by another word: "Frischkäse" by "Käse". */
export function isSameItemWord(one: string, said: string): boolean {
  if (isSameItem(one, said)) return true;
  const [word = '', part = ''] = [wordsOf(one)[0], wordsOf(said)[0]];
  return part.length > 3 && word.endsWith(part);
}

function isSame(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  return short.length > 2 && long.startsWith(short) && PLURAL_ENDINGS.has(long.slice(short.length));
}

function wordsOf(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [])
    .filter((word) => !ARTICLES.has(word))
    .map((word) => withoutUmlauts(SHORT[word] ?? word));
}

/** "Äpfel", and "Aepfel" of a keyboard without umlauts, are compared as "apfel". */
function withoutUmlauts(word: string): string {
  return word
    .replace(/ß/g, 'ss')
    .replace(/ä|(?<![aeou])ae/g, 'a')
    .replace(/ö|(?<![aeou])oe/g, 'o')
    .replace(/ü|(?<![aeouq])ue/g, 'u');
}
