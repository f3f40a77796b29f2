import { spokenList } from '../../../understanding/languages/en/speak.ts';
import type { WordEntry } from '../word-entry.ts';
import type { LifeDates } from './life-dates.ts';

/** Of a word that is several kinds of word, so many are told. */
const MAX_KINDS = 2;
const MAX_SENSES = 4;

/** What is said about facts. */
export const factReplies = {
  purpose: 'look that up',
  sent: (topic: string) => topic,
  sentDay: 'what happened on this day',
  hosts: (hosts: readonly string[]) => spokenList(hosts, 'and'),
  wikipedia: 'From Wikipedia:',
  fromWikipedia: (text: string) => `From Wikipedia: ${text}`,
  notFound: (topic: string) => `I found nothing about ${topic} on Wikipedia.`,
  notTold: (title: string) => `I found the article about ${title} on Wikipedia, but its summary does not say that.`,
  noMore: (title: string) => `That is all that the summary of ${title} says.`,
  whichSense: (topic: string, senses: readonly string[]) =>
    `Which ${topic} do you mean: ${spokenList(senses.slice(0, MAX_SENSES), 'or')}?`,
  noMeaning: (word: string) => `I found no meaning of ${word}.`,
  onThisDay: (year: number | undefined, text: string) =>
    `On this day${year === undefined ? '' : ` in ${year}`}: ${text} That is from Wikipedia.`,
  nothingOnThisDay: 'I found nothing that happened on this day.',
  fromWiktionary: (word: string, entries: readonly WordEntry[]) => {
    const [first, ...others] = entries.slice(0, MAX_KINDS).map(({ partOfSpeech, meanings: [meaning = ''] }) => ({
      partOfSpeech,
      meaning: `${meaning.charAt(0).toLowerCase()}${meaning.slice(1)}`.replace(/\.$/, ''),
    }));
    const told = [
      `From Wiktionary: ${word}, ${first?.partOfSpeech}: ${first?.meaning}.`,
      ...others.map(({ partOfSpeech, meaning }) => `${capital(partOfSpeech)}: ${meaning}.`),
    ];
    return told.join(' ');
  },
  born: (name: string, { born, died }: LifeDates) =>
    `${name} was born ${onDate(born)}${died === undefined ? '' : ` and died ${onDate(died)}`}.`,
  died: (name: string, died: string) => `${name} died ${onDate(died)}.`,
  bornIn: (name: string, place: string) => `${name} was born ${place}.`,
  diedIn: (name: string, place: string) => `${name} died ${place}.`,
  age: (name: string, years: number, born: string) => `${name} is ${years} years old, born ${onDate(born)}.`,
};

/** "in 1946", "on January 19, 1946". */
const onDate = (written: string) => `${/ /.test(written) ? 'on' : 'in'} ${written}`;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
