import type { DictationWords, Mark } from '../said-while-dictating.ts';

const OPEN_QUOTE: Mark = { written: '„', clings: 'right', quotes: 'open' };
const CLOSE_QUOTE: Mark = { written: '“', clings: 'left', quotes: 'close' };

const MARKS: ReadonlyMap<string, Mark> = new Map([
  ['komma', { written: ',', clings: 'left' }],
  ['punkt', { written: '.', clings: 'left', endsSentence: true }],
  ['fragezeichen', { written: '?', clings: 'left', endsSentence: true }],
  ['ausrufezeichen', { written: '!', clings: 'left', endsSentence: true }],
  ['ausrufungszeichen', { written: '!', clings: 'left', endsSentence: true }],
  ['rufzeichen', { written: '!', clings: 'left', endsSentence: true }],
  ['doppelpunkt', { written: ':', clings: 'left' }],
  ['semikolon', { written: ';', clings: 'left' }],
  ['strichpunkt', { written: ';', clings: 'left' }],
  ['auslassungspunkte', { written: '…', clings: 'left' }],
  ['punkt punkt punkt', { written: '…', clings: 'left' }],
  ['gedankenstrich', { written: '–', clings: 'neither' }],
  ['bindestrich', { written: '-', clings: 'both' }],
  ...['anführungszeichen', 'anführungsstriche', 'gänsefüßchen'].flatMap((quotes): [string, Mark][] => [
    ...['auf', 'unten', 'öffnen'].map((where): [string, Mark] => [`${quotes} ${where}`, OPEN_QUOTE]),
    ...['zu', 'oben', 'schließen'].map((where): [string, Mark] => [`${quotes} ${where}`, CLOSE_QUOTE]),
  ]),
  ['klammer auf', { written: '(', clings: 'right' }],
  ['klammer öffnen', { written: '(', clings: 'right' }],
  ['klammer zu', { written: ')', clings: 'left' }],
  ['klammer schließen', { written: ')', clings: 'left' }],
  ['schrägstrich', { written: '/', clings: 'both' }],
]);

const BREAKS: ReadonlyMap<string, string> = new Map([
  ['neue zeile', '\n'],
  ['nächste zeile', '\n'],
  ['zeilenumbruch', '\n'],
  ['neuer absatz', '\n\n'],
  ['nächster absatz', '\n\n'],
]);

const SCRATCHES = new Set([
  ...['streich das', 'streiche das', 'das streichen', 'streich das wieder', 'streichen sie das'],
  ...['lösch das', 'lösche das', 'das löschen', 'lösch das wieder', 'löschen sie das'],
]);

const ENDINGS = ['', 'e', 'er', 'en', 'em', 'es'];
const declined = (...stems: string[]) => stems.flatMap((stem) => ENDINGS.map((ending) => stem + ending));

/** After one of these the words for a mark or a break are meant as words: „ein Punkt“, „um Punkt acht“. */
const BEFORE_A_NOUN = new Set([
  ...['der', 'die', 'das', 'dem', 'den', 'des', 'am', 'im', 'zum', 'zur', 'vom', 'beim', 'um', 'pro', 'zwei', 'drei'],
  ...declined('ein', 'kein', 'mein', 'dein', 'sein', 'ihr', 'unser', 'dies', 'jed', 'jen', 'welch', 'manch'),
  ...declined(
    'erst',
    'zweit',
    'dritt',
    'letzt',
    'nächst',
    'wichtig',
    'wichtigst',
    'strittig',
    'springend',
    'tot',
    'wund',
  ),
  ...['wort', 'fehlende', 'fehlender', 'fehlendes', 'viele', 'alle', 'einige', 'mehrere'],
]);
const NUMBERS = new Set(
  'null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert'.split(
    ' ',
  ),
);
const isNumber = (word: string | undefined) => word !== undefined && (NUMBERS.has(word) || /^\d+$/.test(word));

/** „Punkt eins der Tagesordnung“, and „drei Komma fünf“, but not „Brot Komma zwei Eier“. */
function isMeantAsWords(before: string | undefined, after: string | undefined, said: string): boolean {
  if (before !== undefined && BEFORE_A_NOUN.has(before) && !(said === 'komma' && isNumber(before))) return true;
  return isNumber(after) && (said === 'punkt' || (said === 'komma' && isNumber(before)));
}

/** Words that are no nouns, and begin a sentence so often that STT writes them with a capital letter after a pause. */
const NO_NOUNS = new Set([
  ...[
    'der',
    'die',
    'das',
    'dem',
    'den',
    'des',
    'ein',
    'eine',
    'einen',
    'einem',
    'einer',
    'ich',
    'du',
    'er',
    'es',
    'wir',
  ],
  ...[
    'und',
    'aber',
    'oder',
    'denn',
    'sondern',
    'dass',
    'weil',
    'wenn',
    'als',
    'ob',
    'damit',
    'obwohl',
    'sodass',
    'bis',
  ],
  ...[
    'in',
    'im',
    'an',
    'am',
    'auf',
    'aus',
    'bei',
    'mit',
    'nach',
    'von',
    'vom',
    'zu',
    'zum',
    'zur',
    'für',
    'um',
    'ohne',
  ],
  ...['mein', 'meine', 'dein', 'deine', 'unser', 'unsere', 'kein', 'keine', 'dieser', 'diese', 'dieses', 'man', 'was'],
  ...['wer', 'wie', 'wo', 'wann', 'warum', 'hier', 'da', 'dann', 'dort', 'heute', 'morgen', 'gestern', 'jetzt', 'noch'],
  ...['auch', 'nur', 'sehr', 'so', 'schon', 'nicht', 'bitte', 'danke', 'ja', 'nein', 'also', 'doch', 'vielleicht'],
]);

/** Words that stop dictation, at the end of what was said. Group 1 is the word before them. */
const STOP = new RegExp(
  '(?:^|(\\S+)\\s+)(?:bitte\\s+)?(?:' +
    '(?:beende|beenden sie|stoppe?|stoppen sie)\\s+(?:bitte\\s+)?(?:das\\s+|die\\s+)?(?:diktat|diktieren|diktierung)|' +
    '(?:das\\s+)?(?:diktat|diktieren)\\s+(?:bitte\\s+)?(?:beenden|stoppen|stopp|stop|ende|aus|ausschalten|abschalten)|' +
    '(?:schalte?|schalten sie|mache?|machen sie)\\s+(?:bitte\\s+)?(?:das\\s+)?(?:diktat|diktieren)\\s+(?:aus|ab)|' +
    'ende\\s+des\\s+diktats' +
    ')(?:\\s+(?:bitte|jetzt))?[.!?]*$',
  'i',
);
/** After one of these the words are dictated: „ich will das Diktat beenden“. */
const BEFORE_A_VERB =
  /^(?:ich|du|er|sie|wir|ihr|man|nicht|muss|musst|soll|sollte|will|möchte|kann|könnte|würde|werde|zu|und|oder|dass|das|mein|dein|sein|am|vom|zum|gegen|vor|nach|bis)$/i;

function beforeStop(text: string): string | undefined {
  const found = STOP.exec(text);
  if (!found || (found[1] !== undefined && BEFORE_A_VERB.test(found[1]))) return undefined;
  return text.slice(0, found.index + (found[1]?.length ?? 0)).replace(/[,;:]$/, '');
}

/** What is said while one dictates in German. */
export const germanDictation: DictationWords = {
  marks: MARKS,
  breaks: BREAKS,
  scratches: SCRATCHES,
  isMeantAsWords,
  // A noun has its capital letter everywhere.
  keepsCapital: (word) => !NO_NOUNS.has(word.toLowerCase().replace(/[^\p{L}]+$/u, '')),
  beforeStop,
  commands: ['streich das', 'neue Zeile', 'neuer Absatz', 'Diktat beenden'],
};
