import { ADVERBS } from './words.ts';

/** A fact in the user's words, said to the user: "mein Fahrrad" becomes "Ihr Fahrrad", and "dein" becomes "mein". */
const SIMPLE: Readonly<Record<string, string>> = { ich: 'Sie', wir: 'Sie', du: 'ich', dich: 'mich', dir: 'mir' };
/** What a verb behind "ich" is behind "Sie". */
const VERB_OF_SIE: Readonly<Record<string, string>> = {
  bin: 'sind',
  weiß: 'wissen',
  kann: 'können',
  muss: 'müssen',
  will: 'wollen',
  darf: 'dürfen',
  soll: 'sollen',
  mag: 'mögen',
  hab: 'haben',
  tue: 'tun',
  tu: 'tun',
  sei: 'seien',
};
/** What a verb behind "du" is behind "ich". */
const VERB_OF_ICH: Readonly<Record<string, string>> = {
  bist: 'bin',
  hast: 'habe',
  kannst: 'kann',
  musst: 'muss',
  willst: 'will',
  darfst: 'darf',
  sollst: 'soll',
  magst: 'mag',
  weißt: 'weiß',
  wirst: 'werde',
  heißt: 'heiße',
  warst: 'war',
};
const POSSESSIVE = /^(mein|dein|unser)(e|en|em|er|es|s)?$/;
const SHORT_POSSESSIVE = /^unsr?(e|en|em|er|es)$|^unser([nm])$/;
const ACCUSATIVE = /^(?:für|ohne|gegen|um|durch)$/;
const BEFORE_CLAUSE = /^(?:dass|weil|wenn|da|ob|wo|wohin|was|wie|als|bevor|nachdem|damit|obwohl|falls|solange|bis)$/;
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu;

interface Place {
  text: string;
  written: string;
  start: number;
  end: number;
}

/** @returns the fact as Hark says it to the user, without a full stop */
export function turnRound(fact: string): string {
  const words: Place[] = [...fact.matchAll(WORD)].map(({ 0: written, index }) => ({
    text: written.toLowerCase().replace('’', "'"),
    written,
    start: index,
    end: index + written.length,
  }));
  const verbs = new Map<number, string>();
  for (const [at, { text }] of words.entries()) {
    if (text !== 'ich' && text !== 'du') continue;
    const verb = verbPlace(words, at, fact);
    const written = words[verb]?.text;
    if (written !== undefined) verbs.set(verb, text === 'ich' ? verbOfSie(written) : verbOfIch(written));
  }
  const isAboutUser = (at: number) => {
    const clause = words.filter(({ start }) => clauseAt(fact, start) === clauseAt(fact, words[at]?.start ?? 0));
    return clause.some(({ text }) => text === 'ich' || text === 'wir');
  };
  let turned = '';
  let last = 0;
  for (const [at, word] of words.entries()) {
    turned += fact.slice(last, word.start) + (verbs.get(at) ?? turnWord(words, at, isAboutUser(at)));
    last = word.end;
  }
  return turned + fact.slice(last);
}

/** By its number: a comma begins another clause. */
const clauseAt = (fact: string, offset: number) => fact.slice(0, offset).split(/,\s/).length;

/** @returns where the verb of a subject stands: behind it, before it, or at the end of its clause */
function verbPlace(words: readonly Place[], at: number, fact: string): number {
  const before = words[at - 1];
  const isInClause = (one: Place | undefined) =>
    one !== undefined && clauseAt(fact, one.start) === clauseAt(fact, words[at]?.start ?? 0);
  if (
    at === 0 ||
    !before ||
    !isInClause(before) ||
    ADVERBS.has(before.text) ||
    /^(?:und|aber|oder|denn)$/.test(before.text)
  )
    return at + 1;
  if (BEFORE_CLAUSE.test(before.text)) return words.length - 1 - [...words].reverse().findIndex(isInClause);
  return at - 1;
}

function verbOfSie(verb: string): string {
  const known = VERB_OF_SIE[verb];
  if (known !== undefined) return known;
  if (/[lr]e$/.test(verb) && /(?:[^aeiouäöü])le$/.test(verb)) return verb.replace(/le$/, 'eln');
  return verb.endsWith('e') ? `${verb}n` : `${verb}en`;
}

function verbOfIch(verb: string): string {
  return VERB_OF_ICH[verb] ?? verb.replace(/e?st$/, 'e');
}

/** @param isAboutUser whether the user is the subject of the clause: "ich habe mir … gekauft" becomes "Sie haben sich … gekauft" */
function turnWord(words: readonly Place[], at: number, isAboutUser: boolean): string {
  const { text, written } = words[at] as Place;
  if (text === 'mich' || text === 'mir' || text === 'uns') {
    const isReflexive = isAboutUser && !ACCUSATIVE.test(words[at - 1]?.text ?? '');
    if (isReflexive) return 'sich';
    return text === 'mich' || (text === 'uns' && isObjectAlone(words, at)) ? 'Sie' : 'Ihnen';
  }
  return turnPossessive(text) ?? SIMPLE[text] ?? written;
}

function turnPossessive(text: string): string | undefined {
  const [, owner, ending = ''] = POSSESSIVE.exec(text) ?? [];
  if (owner !== undefined) return `${owner === 'dein' ? 'mein' : 'Ihr'}${ending}`;
  const short = SHORT_POSSESSIVE.exec(text);
  return short ? `Ihr${short[1] ?? `e${short[2]}`}` : undefined;
}

/** "Tom besucht uns am Sonntag", but "Tom schuldet uns 20 Euro". */
function isObjectAlone(words: readonly Place[], at: number): boolean {
  const [before, next] = [words[at - 1]?.text ?? '', words[at + 1]];
  if (ACCUSATIVE.test(before)) return true;
  if (/^(?:von|bei|mit|zu|nach|aus|seit)$/.test(before)) return false;
  return next === undefined || /^(?:am|im|in|an|auf|um|morgen|heute|bald|oft|immer)$/.test(next.text);
}

/** The fact as a sentence of its own. */
export function asSentence(fact: string): string {
  const text = turnRound(fact);
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
