import type { Compounds, WordPart } from '../../grammar/other-readings.ts';
import { numberOf } from './numbers.ts';

const set = (words: string) => new Set(words.split(' '));

/** What names are joined with, in all its forms: "Pizzatimer", "Einkaufsliste". */
const HEAD =
  /(?:timers?|timern|weckers?|weckern|listen?|alarme?s?|termine?s?|terminen|erinnerung(?:en)?|notiz(?:en)?|playlists?|musik|lautstärken?|wetters?|kalenders?|ordners?|lampen?|lichts?|lichter|ton|nachrichten|witze?n?)$/;
/** What ends so and is one word. */
const ONE_WORD = set(
  'unwetter auflisten spielliste spiellisten wiedergabeliste wiedergabelisten playliste playlisten karton beton kanton kollaborationen nachrichten unterlisten aberwitz wahnwitz flachwitz flachwitze wortwitz wortwitze papawitz antiwitz',
);
/** Verbs' particles and other beginnings with which no name ends. */
const NO_PART = set('auf an ab ein aus vor nach zu un be ver er ge mit um über unter bei ur bal po');
/** Beginnings of lists that are no names: "Packliste". */
const NO_LIST = set('pack merk lese putz koch bastel spiel check such sperr warte best lern back wart strich rang');
const MIN_PART = 2;

/** Words that end with an s of their own. */
const OWN_S =
  /(?:[aeiouyäöü]s|ss|ks|ps|kurs|puls|hals|fels|wachs|lachs|fuchs|gans|jeans|gems|wams|dachs|luchs|hits|charts|beats|songs|tracks|jobs|tipps|news)$/;
/** Words to which an s is joined although a vowel stands before it, or what looks like an s of their own. */
const JOINED_S = /(?:liebes|geschäfts|frühstücks|geburtstags|zwecks|stücks|glücks|volks|werks|sonntags)$/;
/** Verbs and the like with which "es" is joined, */
const BEFORE_ES = set(
  'gibt geht ist hab habe mach machs stell wie ich war läuft steht reicht nimm lass wenn ob wars wird klappt passt tut lies sag gehört heißt kostet bleibt regnet schneit',
);
/** and prepositions with which "das" is. */
const BEFORE_DAS = set('auf für an über in um durch');
/** A length before what is set for it: "Zehnminutentimer". */
const LENGTH = /^(.+?)(sekunden?|minuten?|stunden?|tage?|tages)$/;
const SHORT_LENGTHS = set('halbstunden viertelstunden dreiviertelstunden');

function partsOf(word: string): readonly WordPart[] | undefined {
  return contracted(word) ?? compounded(word);
}

/** "gibt's", "aufs" */
function contracted(word: string): readonly WordPart[] | undefined {
  const [, verb, es] = /^([^']{2,})('?s)$/.exec(word) ?? [];
  if (verb === undefined || es === undefined) return undefined;
  if (BEFORE_ES.has(verb)) return [asWritten(verb), { written: es, text: 'es' }];
  return BEFORE_DAS.has(verb) ? [asWritten(verb), { written: es, text: 'das' }] : undefined;
}

function compounded(word: string): readonly WordPart[] | undefined {
  const head = HEAD.exec(word)?.[0];
  if (head === undefined || head.length === word.length || ONE_WORD.has(word)) return undefined;
  const part = word.slice(0, -head.length);
  if (/^liste/.test(head) && NO_LIST.has(part)) return undefined;
  if (part.length < MIN_PART || NO_PART.has(part) || !/[aeiouyäöü]/.test(part)) return undefined;
  return [...(lengthIn(part) ?? [asWritten(withoutJoint(part))]), asWritten(head)];
}

/** "zehnminuten" is a number and a unit. */
function lengthIn(part: string): readonly WordPart[] | undefined {
  if (SHORT_LENGTHS.has(part)) return [{ written: part, text: part.replace(/n$/, '') }];
  const [, count = '', unit = ''] = LENGTH.exec(part) ?? [];
  return count !== '' && isCount(count) ? [asWritten(count), asWritten(unit)] : undefined;
}

const asWritten = (text: string): WordPart => ({ written: text, text });
const isCount = (word: string) => numberOf(word) !== undefined || /^(?:anderthalb|eineinhalb|zweieinhalb)$/.test(word);

/** "einkaufs" without the s that joins it. */
function withoutJoint(part: string): string {
  const isOwn = OWN_S.test(part) && !JOINED_S.test(part);
  return part.endsWith('s') && !isOwn && part.length > 3 ? part.slice(0, -1) : part;
}

/** Words that are joined without being one word, such as "Pizza-Timer" and "Einkaufs Liste". */
export const germanCompounds: Compounds = {
  partsOf,
  firstPart(word, next) {
    if (!/^\p{L}{4,}s$/u.test(word) || HEAD.exec(next)?.[0] !== next) return undefined;
    const part = withoutJoint(word);
    return part === word || NO_FIRST_PART.has(word) ? undefined : part;
  },
};

/** Articles and the like, which end with an s before a noun. */
const NO_FIRST_PART = set(
  'eines meines deines seines unseres ihres dieses jenes welches jedes alles keines anderes neues weiteres erstes letztes nächstes ' +
    'nächs bereits abends morgens mittags nachts stets links rechts',
);
