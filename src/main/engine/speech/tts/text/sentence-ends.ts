/** Abbreviations that something always follows: a name, a number, an example. In small letters, without the last full stop. */
const NEVER_LAST = new Set(
  'mr mrs ms dr prof gen sen rep gov lt col sgt capt cmdr maj rev hon pres mt vs e.g i.e eg ie cf approx incl excl fig figs eq vol ch ver hr fr dipl-ing z.b d.h z.t u.a v.a i.d.r o.g bzw bspw ca ggf evtl vgl sog inkl exkl zzgl abzgl mind insb nr nrn abb kap bd ziff'.split(
    ' ',
  ),
);
/** Abbreviations before a number only: "no. 5", but "I said no." */
const BEFORE_NUMBER = new Set(
  'no nos p pp sec pt art abs tab s ext tel st apt ste ft jan feb mar apr jun jul aug sep sept oct nov dec okt dez mär'.split(
    ' ',
  ),
);
/** Abbreviations that may be the last word of a sentence, and often are not. */
const SOMETIMES_LAST = new Set(
  'jr sr inc ltd co corp bros st ave blvd rd ln hwy pkwy expy dept est univ assn u.s u.k u.s.a e.u d.c ph.d m.d b.c a.d b.c.e c.e usw usf mio mrd std min sek str jan feb mar apr jun jul aug sep sept oct nov dec okt dez jh v.chr n.chr geb gest max al mo di mi do sa so aufl anm'.split(
    ' ',
  ),
);
/** Words that a sentence begins with, and no name does. */
const BEGINNINGS = new Set(
  'the a an it he she they we you i this that these those there here but and so or if when while as in on at for from to with by of my your his her our their its what who where why how which not no yes do does did is are was were can could will would should may let please then now also however because since after before once der die das ein eine er sie es wir ihr ich du dies diese dieser dieses da dort hier aber und oder wenn als wie was wer wo warum wann mit auf für von zu nach bei seit im am an um bitte dann jetzt auch nicht kein keine mein dein sein unser man ist sind war hat haben kann'.split(
    ' ',
  ),
);
/** What goes on after a time of day: "5 p.m. Eastern", "9 a.m. Monday". */
const AFTER_HALF_DAY =
  /^(?:Eastern|Pacific|Central|Mountain|[ECMP][SD]?T|GMT|UTC|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)/u;
/** Not "sat" and "sun", which end a sentence. */
const SHORT_WEEKDAY = /^(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)$/u;
/** "Schillerstr. 12", "Hausnr. 5" */
const GERMAN_COMPOUND = /\p{L}{2}(?:str|nr)$/u;
/** How far it looks back, characters. */
const REACH = 40;
/** What stands before a German ordinal: "am 3. Mai", "der 2. Weltkrieg". */
const BEFORE_ORDINAL =
  /(?:^|[^\p{L}])(?:am|der|die|das|dem|den|des|im|vom|zum|zur|beim|ab|bis|seit|ein|eine[mnrs]?|und|ihr|sein|unser|mein)\s+\d{1,3}$/iu;
const GERMAN_MONTH =
  /^(?:Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jänner|Jahrhundert|Weltkrieg|Geburtstag|Jahrestag|Stock|Klasse|Platz|Etage)/u;

/**
 * Whether a full stop ends a sentence.
 * @param before the sentence up to it
 * @param after what follows its space
 * @param isComplete whether the last word of `after` is whole; a text that still comes may go on in it
 * @returns undefined when only a word that is not whole yet would tell
 */
export function isSentenceEnd(before: string, after: string, isComplete: boolean): boolean | undefined {
  const next = /^["'“‘„»([*_]*([\p{L}\p{N}][\p{L}\p{M}'’]*)?/u.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next) || /^[&+=/]\s/u.test(after)) return false;
  // "1." goes with the item behind it.
  if (before.length < 20 && /^[\s>*_#-]*\d{1,4}$/u.test(before)) return false;
  const nearby = before.slice(-REACH);
  const token = /[^\s("'“‘„»[*_]+$/u.exec(nearby)?.[0] ?? '';
  const word = token.toLowerCase();
  if (NEVER_LAST.has(word)) return false;
  if (/^\d/u.test(after) && isBeforeNumber(word, token)) return false;
  const mayGoOn = !isComplete && after.endsWith(next);
  // "3. M" may become "3. Mai".
  if (mayGoOn && /^\d{1,3}$/u.test(token)) return undefined;
  if (!isDoubtful(word, token, nearby, next)) return true;
  if (mayGoOn) return undefined;
  return isBeginning(word, token, next, after);
}

function isBeforeNumber(word: string, token: string): boolean {
  return BEFORE_NUMBER.has(word) || SHORT_WEEKDAY.test(token) || GERMAN_COMPOUND.test(word);
}

/** Whether the next word begins a sentence, after what may be the last word of one. */
function isBeginning(word: string, token: string, next: string, after: string): boolean {
  if (word === 'a.m' || word === 'p.m') return !AFTER_HALF_DAY.test(next);
  if (/^\d/u.test(token) && GERMAN_MONTH.test(next)) return false;
  // "J. I. Smith": after an initial "I" is another.
  if (next === 'I' && /^["'“]*I\./u.test(after)) return false;
  return BEGINNINGS.has(next.toLowerCase());
}

/** Whether only the next word tells: after an abbreviation, an initial, a German ordinal. */
function isDoubtful(word: string, token: string, nearby: string, next: string): boolean {
  if (SOMETIMES_LAST.has(word) || /^(?:\p{L}\.)*\p{L}$/u.test(token)) return true;
  return /^\d{1,3}$/u.test(token) && isOrdinal(nearby, next);
}

function isOrdinal(before: string, next: string): boolean {
  return GERMAN_MONTH.test(next) || next === '' || (BEFORE_ORDINAL.test(before) && !/(?:^|\s)I am \d+$/u.test(before));
}
