import { firstConstituent, partsOf } from './noun-phrase.ts';
import { type Word, wordsOf } from './sentence.ts';
import { isVerbForm } from './verb-forms.ts';
import { BE, NAME_VERBS, PLACE_VERBS, PREPOSITIONS, PRONOUNS, PUTTING_VERBS, VALUE_VERBS } from './words.ts';

/** What a question wants to know. */
type Wanted = 'place' | 'time' | 'person' | 'thing' | 'number' | 'owner' | 'reason' | 'whether';

export interface Question {
  wants: Wanted;
  /** What it asks about, without the question word. */
  words: readonly Word[];
  /** Whether it asks what something is: "wie lautet mein Passwort". */
  isAboutOneThing: boolean;
  /** Whether it asks who or what does something: "wer hat meinen Schlüssel". */
  isAboutSubject: boolean;
  /** Who does it, where something else is asked for: "Anna" of "was mag Anna". */
  subject: readonly Word[];
  /** The preposition before what it asks for: "gegen" of "wogegen". */
  openPreposition: string | undefined;
  /** Whether it asks how the user is called. */
  isOwnName?: boolean;
}

const OPENING =
  /^(?:hey|hallo|ok|okay|also|und|bitte|äh|ähm|hark|jarvis|alexa|computer|(?:kannst|könntest|können|könnten|würdest) (?:du|sie) (?:mir |uns )?(?:bitte )?(?:noch ?mal )?(?:sagen|verraten)|(?:weißt|weisst|wissen) (?:du|sie)(?: noch| eigentlich| denn| zufällig)*|erinnerst du dich(?: noch)?(?: daran)?|(?:sag|sage|sagen sie|verrat|verrate|nenn|nenne|gib)(?: mir| uns)?(?: bitte| mal| noch ?mal)*|ich (?:weiß|weiss) (?:nicht mehr|nicht)|ich habe? vergessen|ich (?:möchte|will|würde gern|würde gerne) wissen|ich (?:suche|brauche)|keine ahnung|(?:bis|ab|seit|von) (?=wann ))(?:(?![\p{L}])|(?<= ))[\s,:]*/iu;
const CLOSING =
  /[\s,]*(?<!\p{L})(?:bitte|noch ?mal|noch|nochmal|gleich noch mal|jetzt|hark|jarvis|eigentlich|denn|überhaupt)$/iu;
/** "Sag mir meinen Schließfachcode": the thing itself is wanted. */
const TELLING = /(?<!\p{L})(?:sag|sage|sagen|verrat|verrate|nenn|nenne|gib|brauche|suche|wissen|weißt)(?!\p{L})/iu;
const FILLING = /(?<=\p{L} )(?:denn|eigentlich|noch ?mal|noch|nochmal|doch|überhaupt|gleich) (?=\p{L})/giu;
const TIME_NOUNS = /^(?:tag|wochentag|datum|monat|jahr|uhrzeit|zeit)$/;
const QUESTION_PREPOSITION: Readonly<Record<string, string>> = {
  wogegen: 'gegen',
  womit: 'mit',
  worauf: 'auf',
  woran: 'an',
  wovon: 'von',
  wofür: 'für',
  worin: 'in',
  worüber: 'über',
  wovor: 'vor',
  wonach: 'nach',
  wozu: 'zu',
};
const OWN_NAME = /^wie (?:heiße|heisse) ich$|^wie ich (?:heiße|heisse)$/i;
const PERSON = /^(?:wer|wen|wem)$/;

/** @returns undefined when the text is no question about something */
export function readQuestion(text: string): Question | undefined {
  const asked = withoutCourtesy(text);
  if (OWN_NAME.test(asked))
    return { ...questionOf('thing', 'bin ich', undefined), isAboutOneThing: true, isOwnName: true };
  const question = byFirstWords(asked) ?? (TELLING.test(text) ? aboutThing(asked) : undefined);
  // "Wo ist es?", "Wer bist du?"
  const isAboutSomething = question?.words.some(({ text: word, isContent }) => isContent && !PRONOUNS.has(word));
  const isAboutUser = question?.words.some(({ stem }) => stem === 'ich') && question.words.some(isOther);
  return isAboutSomething || isAboutUser ? question : undefined;
}

const isOther = ({ stem, isContent }: Word) => isContent && stem !== 'ich';

function withoutCourtesy(text: string): string {
  let rest = text.trim().replace(/[?.!…\s]+$/u, '');
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(OPENING, '').replace(CLOSING, '').trim();
  }
  // "Der Name meiner Katze" asks as "wie heißt meine Katze" does.
  return rest
    .replace(FILLING, '')
    .replace(/^(?:wie|was) (?:ist|war|lautet) der name (?:von )?(.+)$/i, 'wie heißt $1')
    .replace(/^wie der name (?:von )?(.+) (?:ist|lautet)$/i, 'wie heißt $1');
}

/** "Mein Schließfachcode" as a wish. */
function aboutThing(asked: string): Question | undefined {
  const parts = partsOf(asked);
  if (firstConstituent(parts, parts.length + 1) < parts.length) return undefined;
  return { ...questionOf('thing', asked, undefined), isAboutOneThing: true, isAboutSubject: false };
}

function byFirstWords(asked: string): Question | undefined {
  const parts = partsOf(asked);
  const [first = '', second = ''] = parts.map(({ text }) => text);
  const behind = (count: number) => asked.slice(parts[count]?.start ?? asked.length);
  const wants = BY_WORD[first];
  if (wants !== undefined) return questionOf(wants, behind(1), undefined, first === 'wer');
  const preposition = QUESTION_PREPOSITION[first];
  if (preposition !== undefined) return questionOf('thing', behind(1), preposition);
  if (/^um wie ?viel uhr/i.test(asked))
    return questionOf('time', asked.replace(/^um wie ?viel uhr\s*/i, ''), undefined);
  if (first === 'wie') return asHow(asked, second, behind);
  return behindPreposition(first, second, behind) ?? whether(asked, first, second);
}

/** "Gegen was", "auf welcher Ebene", "welcher Tag". */
function behindPreposition(first: string, second: string, behind: (count: number) => string): Question | undefined {
  const hasPreposition = PREPOSITIONS.has(first);
  const preposition = hasPreposition ? basePreposition(first) : undefined;
  if (hasPreposition && /^(?:wem|wen|was)$/.test(second))
    return questionOf(PERSON.test(second) ? 'person' : 'thing', behind(2), preposition);
  const at = hasPreposition ? 1 : 0;
  if (!/^welche[nmrs]?$/.test(hasPreposition ? second : first)) return undefined;
  const noun = partsOf(behind(at + 1))[0]?.text ?? '';
  return TIME_NOUNS.test(noun)
    ? questionOf('time', behind(at + 2), undefined)
    : ofNoun(behind(at + 1), behind(at + 2), preposition);
}

/** "Steht mein Fahrrad im Keller". */
function whether(asked: string, first: string, second: string): Question | undefined {
  if (!isVerbForm(first) || /^(?:es|das|du|dies|nicht|da)$/.test(second)) return undefined;
  const question = questionOf('whether', asked, undefined);
  const told = question.words.filter(({ text, isContent }) => isContent && !PRONOUNS.has(text));
  return told.length >= 2 ? question : undefined;
}

const BY_WORD: Readonly<Record<string, Wanted>> = {
  wo: 'place',
  wann: 'time',
  wer: 'person',
  wen: 'person',
  wem: 'person',
  wessen: 'owner',
  warum: 'reason',
  wieso: 'reason',
  weshalb: 'reason',
  was: 'thing',
};

/** "Auf welcher Ebene habe ich geparkt": the noun is a part of what is asked about. */
function ofNoun(withNoun: string, behindNoun: string, preposition: string | undefined): Question {
  const question = questionOf('thing', behindNoun, preposition);
  const noun = wordsOf(withNoun).slice(0, 1);
  return { ...question, words: [...question.words, ...noun], isAboutOneThing: false };
}

function asHow(asked: string, second: string, behind: (count: number) => string): Question | undefined {
  if (/^(?:viele?|wieviele?)$/.test(second)) return questionOf('number', behind(2), undefined);
  if (/^(?:alt|groß|gross|lang|hoch|schwer|teuer|weit|oft|lange|breit)$/.test(second))
    return { ...questionOf('number', asked.replace(/^wie /i, ''), undefined), isAboutOneThing: false };
  const hasVerb = [second, partsOf(asked).at(-1)?.text ?? ''].some(
    (word) => BE.has(word) || NAME_VERBS.has(word) || VALUE_VERBS.has(word),
  );
  const question = hasVerb ? questionOf('thing', behind(1), undefined) : undefined;
  return question?.isAboutOneThing ? question : undefined;
}

const CONTRACTED: Readonly<Record<string, string>> = {
  im: 'in',
  ins: 'in',
  am: 'an',
  ans: 'an',
  beim: 'bei',
  zum: 'zu',
  zur: 'zu',
  vom: 'von',
  aufs: 'auf',
  fürs: 'für',
  unterm: 'unter',
  überm: 'über',
};
/** @returns "in" for "im" */
export const basePreposition = (word: string) => CONTRACTED[word] ?? word;

/** @param asked the question without its question word */
function questionOf(wants: Wanted, asked: string, openPreposition: string | undefined, isNominative = false): Question {
  const parts = partsOf(asked);
  const [first, last] = [parts[0], parts.at(-1)];
  // "Wo ist mein Fahrrad", but "weißt du, wo mein Fahrrad ist".
  const isDirect = first !== undefined && isVerbForm(first.text);
  const verb = (isDirect ? first : last)?.text ?? '';
  const rest = isDirect ? parts.slice(1) : isVerbForm(verb) ? parts.slice(0, -1) : parts;
  // Nothing needs to stand behind it here: the verb is said already.
  const end = Math.min(firstConstituent(rest, rest.length + 1, verb), rest.length);
  const subjectEnd = rest[end - 1]?.end ?? 0;
  const startsWithPreposition = PREPOSITIONS.has(rest[0]?.text ?? '');
  const isBeing = BE.has(verb) || NAME_VERBS.has(verb) || VALUE_VERBS.has(verb);
  const isAboutOneThing = isBeing && openPreposition === undefined && end === rest.length && !startsWithPreposition;
  const isAboutSubject =
    !isAboutOneThing && openPreposition === undefined && (isNominative || (wants === 'thing' && startsWithPreposition));
  return {
    wants,
    words: comparedWords(wants, asked),
    isAboutOneThing,
    isAboutSubject,
    subject: isAboutSubject ? [] : wordsOf(asked.slice(rest[0]?.start ?? 0, subjectEnd)),
    openPreposition,
  };
}

/** That something stands there says no more than that it is there; "where did I put it" asks where it is. */
function comparedWords(wants: Wanted, asked: string): readonly Word[] {
  const words = wordsOf(asked).filter(({ text }) => !NAME_VERBS.has(text) && !VALUE_VERBS.has(text));
  const isPut = ({ text }: Word) => PUTTING_VERBS.has(text) || PLACE_VERBS.has(text);
  const rest = words.filter((word) => !isPut(word));
  if (wants !== 'place') return words.filter(({ text }) => !PLACE_VERBS.has(text) || PUTTING_VERBS.has(text));
  const things = rest.filter((word) => !PRONOUNS.has(word.text));
  return words.some(isPut) && things.some(({ isContent }) => isContent) ? things : words.some(isPut) ? words : rest;
}
