import { spokenList } from '../../../understanding/languages/de/speak.ts';
import type { factReplies } from '../en/replies.ts';

/** Of a word that is several kinds of word, so many are told. */
const MAX_KINDS = 2;
const MAX_SENSES = 4;

/** What is said about facts, in German. */
export const germanFactReplies: typeof factReplies = {
  purpose: 'das nachzuschlagen',
  sent: (topic) => `„${topic}“`,
  sentDay: 'den Ereignissen dieses Tages',
  hosts: (hosts) => spokenList(hosts),
  wikipedia: 'Laut Wikipedia:',
  fromWikipedia: (text) => `Laut Wikipedia: ${text}`,
  notFound: (topic) => `Zu „${topic}“ habe ich in der Wikipedia nichts gefunden.`,
  notTold: (title) => `In der Wikipedia gibt es den Artikel „${title}“, aber in seiner Einleitung steht das nicht.`,
  noMore: (title) => `Mehr steht nicht in der Zusammenfassung zu „${title}“.`,
  whichSense: (topic, senses) => `Was meinen Sie mit „${topic}“: ${spokenList(senses.slice(0, MAX_SENSES), 'oder')}?`,
  noMeaning: (word) => `Zu „${word}“ habe ich keine Bedeutung gefunden.`,
  onThisDay: (year, text) =>
    `An diesem Tag${year === undefined ? '' : ` ${inYear(year)}`}: ${sentence(text)} Das steht in der Wikipedia.`,
  nothingOnThisDay: 'Ich habe kein Ereignis gefunden, das an diesem Tag war.',
  fromWiktionary: (word, entries) => {
    const [first = '', ...others] = entries
      .slice(0, MAX_KINDS)
      .map(({ partOfSpeech, meanings: [meaning = ''] }) => `${partOfSpeech}${afterLabel(meaning)}`);
    return [`Laut Wiktionary: „${entries[0]?.word ?? word}“, ${sentence(first)}`, ...others.map(sentence)].join(' ');
  },
  born: (name, { born, bornIn, died, diedIn }) =>
    `${name} wurde ${[onDate(born), bornIn].filter(Boolean).join(' ')} geboren` +
    `${died === undefined ? '' : ` und starb ${[onDate(died), diedIn].filter(Boolean).join(' ')}`}.`,
  died: (name, died) => `${name} starb ${onDate(died)}.`,
  bornIn: (name, place) => `${name} wurde ${place} geboren.`,
  diedIn: (name, place) => `${name} starb ${place}.`,
  age: (name, years, born) => `${name} ist ${years} Jahre alt, geboren ${onDate(born)}.`,
};

/** "1946", "um 1160", "am 19. Januar 1946", "im Januar 1946". */
const onDate = (written: string) => {
  if (/^\d+\./.test(written)) return `am ${written}`;
  return /^\p{Lu}/u.test(written) ? `im ${written}` : written;
};

const inYear = (year: number) => `im Jahr ${year < 0 ? `${-year} vor Christus` : year}`;

const sentence = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** What a meaning is marked with stands before a colon: "Psychologie: die Fähigkeit …". */
const afterLabel = (meaning: string) => (/^[^:.;„]{2,40}: /.test(meaning) ? `, ${meaning}` : `: ${meaning}`);
