import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../../../shared/settings/config-schema.ts';
import { serviceConsents } from '../../../../../shared/settings/service-consents.ts';
import { Consents } from '../../../online/consents.ts';
import { OnlineServices } from '../../../online/online-services.ts';
import { Dialogue } from '../../../understanding/dialogue.ts';
import { makeFixedContext } from '../../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../../registry.ts';
import { WikimediaServer } from '../testing/wikimedia-server.ts';
import { germanLifeDatesIn, germanYearsBetween } from './life-dates.ts';
import { germanNominativeOf } from './topic.ts';
import { germanWordEntries } from './word-entries.ts';

const opened: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0)) await close();
});

/** @param isAllowed whether the user has named the server in the settings */
async function open(isAllowed = true) {
  const server = await WikimediaServer.start();
  server.language = 'de';
  const services = isAllowed ? { wikipedia_url: server.url, wiktionary_url: server.url } : {};
  const config = configSchema.parse({ services });
  const online = new OnlineServices(config.services, new Consents(serviceConsents(config.services), () => undefined));
  opened.push(
    () => online.close(),
    () => server.stop(),
  );
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(undefined, 'de'), online }, 'de');
  const ask = async (sentence: string) => {
    const plan = dialogue.understand(sentence);
    dialogue.settle(plan);
    return (await dialogue.lookUp(plan, new AbortController().signal)).replyText;
  };
  return { ask, requests: server.requests };
}

test('asks the German server, for the word as its dictionary writes it', async () => {
  const { ask, requests } = await open();
  expect(await ask('was bedeutet empathie')).toBe(
    'Laut Wiktionary: „Empathie“, Substantiv: Bereitschaft und Fähigkeit, sich in andere Menschen einzufühlen.',
  );
  expect(requests.map(({ searchParams }) => searchParams.get('titles'))).toEqual(['empathie', 'Empathie']);
});

test('says who is asked for what before it asks', async () => {
  const { ask, requests } = await open(false);
  expect(await ask('Wer war Marie Curie?')).toBe(
    'Um das nachzuschlagen, frage ich wikipedia.org und wiktionary.org nach „Marie Curie“. Soll ich?',
  );
  expect(await ask('Nein.')).toMatch(/^Gut, ich frage niemanden\./);
  expect(requests).toEqual([]);
});

test.each([
  ['Wann wurde Mozart geboren?', 'Laut Wikipedia: Wolfgang Amadeus Mozart wurde am 27. Januar 1756 geboren.'],
  ['Wo ist Mozart gestorben?', 'Laut Wikipedia: Wolfgang Amadeus Mozart starb in Wien.'],
  ['Was ist die Hauptstadt Perus?', expect.stringContaining('größte Stadt ist Lima')],
  ['Wer ist der deutsche Bundeskanzler?', expect.stringContaining('Friedrich Merz')],
  ['Was ist Merkur?', 'Was meinen Sie mit „Merkur“: Planet, Mythologie oder Zeitschrift?'],
  ['Wer war Zaphod Beeblebrox?', 'Zu „Zaphod Beeblebrox“ habe ich in der Wikipedia nichts gefunden.'],
])('answers %s', async (question, reply) => {
  const { ask } = await open();
  expect(await ask(question)).toEqual(reply);
});

test.each([
  'Wer ist am Telefon?',
  'Was heißt Danke auf Spanisch?',
  'Was ist der höchste Berg der Welt?',
  'Wie lang ist der Film?',
  'Wo liegt der Schlüssel?',
])('asks no encyclopedia: %s', async (question) => {
  const { ask, requests } = await open();
  await ask(question);
  expect(requests).toEqual([]);
});

test.each([
  ['X (* 17. Juli 1954 in Hamburg als Y) ist', { born: '17. Juli 1954', bornIn: 'in Hamburg' }],
  [
    'X (russisch Икс; * 28. Augustjul./ 9. September 1828greg. bei Tula; † 20. November 1910) war',
    { born: '9. September 1828', bornIn: 'bei Tula', died: '20. November 1910' },
  ],
  ['X (* um 1160; † 1230 in Wien) war', { born: 'um 1160', died: '1230', diedIn: 'in Wien' }],
  ['Ein Turm (330 m) in Paris', undefined],
])('reads the dates behind a name: %s', (lead, dates) => {
  expect(germanLifeDatesIn(lead)).toEqual(dates);
});

test('counts years to the day', () => {
  expect(germanYearsBetween('17. Juli 1954', new Date(2026, 6, 16))).toBe(71);
  expect(germanYearsBetween('17. Juli 1954', new Date(2026, 6, 17))).toBe(72);
  expect(germanYearsBetween('um 1160', new Date())).toBeUndefined();
});

test.each([
  ['Perus', true, 'Peru'],
  ['des Eiffelturms', false, 'des Eiffelturm'],
  ['des Mondes', false, 'des Mond'],
  ['des Atlas', false, 'des Atlas'],
  ['Laos', false, 'Laos'],
])('takes the genitive from %s', (said, isGenitive, nominative) => {
  expect(germanNominativeOf(said, isGenitive)).toBe(nominative);
});

test('takes the meanings of German words, without marks of the grammar', () => {
  const page =
    '== Fall (Deutsch) ==\n\n=== Substantiv, m ===\nBedeutungen:\n[1] kein Plural: das Fallen[1]\n[2] Physik: Bewegung nach unten\n' +
    'Herkunft:\n[1] alt\n\n=== Deklinierte Form ===\nBedeutungen:\n[1] x\n\n== Fall (Englisch) ==\n=== Verb ===\nBedeutungen:\n[1] y';
  expect(germanWordEntries(page)).toEqual([
    { partOfSpeech: 'Substantiv', meanings: ['das Fallen', 'Physik: Bewegung nach unten'] },
  ]);
});
