import { beforeAll, expect, test } from 'vitest';
import { sentencesToSpeak } from '../text/spoken/spoken-sentences.ts';
import type { ListedVoice } from '../tts-engine.ts';
import { LanguageVoices } from './language-voices.ts';

const system = (...languages: string[]): ListedVoice[] =>
  languages.map((language) => ({
    name: `system:${language}`,
    engine: 'system',
    languages: [language],
    title: language,
  }));
const flite: ListedVoice = { name: 'slt', engine: 'flite', languages: ['en'], title: 'slt' };
const CODES = 'af bg cmn cs da de el en-gb es et fi fr-fr hr hu it ja ko lt lv nb nl pl pt ro ru sk sl sv tr uk'.split(
  ' ',
);

const many = new LanguageVoices('slt', async () => [flite, ...system(...CODES)], 'en-US');
beforeAll(() => many.load());

test.each([
  ['Heute scheint in Berlin die Sonne.', 'de'],
  ['Die Hauptstadt von Frankreich ist Paris.', 'de'],
  ['La capitale de la France est Paris.', 'fr'],
  ['Il fera beau demain matin.', 'fr'],
  ['El tren sale a las ocho de la mañana.', 'es'],
  ['Oggi a Roma fa bel tempo.', 'it'],
  ['今日は晴れです。', 'ja'],
  ['今天天气很好。', 'zh'],
  ['The capital of France is Paris.', 'en'],
  ['The German word for cat is "die Katze".', 'en'],
])('hears the language of %j', (sentence, language) => expect(many.languageOf(sentence)).toBe(language));

test.each([
  'Ja.',
  'Hasta mañana.',
  'La La Land',
  'T, O, K, Y, O.',
  'Angela Merkel',
  '5 km',
  '🙂',
  '',
  'San Salvador 31°C, Las Vegas 40°C, El Paso 38°C',
  'Rio de Janeiro: 31 °C',
  'Bar du Lac, 12.5 km',
  'Tour de France, 3,492 km',
  'Leonardo da Vinci, 15 April 1452',
  'Ludwig van Beethoven, 1770–1827',
  'La La Land, 2016, 2 h 8 min',
])('leaves %j open', (sentence) => expect(many.languageOf(sentence) ?? 'en').toBe('en'));

test('names the voice of each other language', () => {
  expect(many.voiceFor('de')).toBe('system:de');
  expect(many.voiceFor('zh')).toBe('system:cmn');
  expect(many.voiceFor('en')).toBeUndefined();
  expect(many.voiceFor('la')).toBeUndefined();
});

test('leaves sentences of a language without a voice to the chosen one', async () => {
  const few = new LanguageVoices('slt', async () => [flite, ...system('fr-fr')], 'de-DE');
  await few.load();
  expect(few.languageOf('Heute scheint in Berlin die Sonne.')).toBeUndefined();
  expect(few.languageOf('La capitale de la France est Paris.')).toBe('fr');
});

test('changes nothing with English voices alone, and before it is loaded', async () => {
  const english = new LanguageVoices('slt', async () => [flite, ...system('en-gb')], 'de-DE');
  expect(many.isUsual('en')).toBe(true);
  expect(english.languageOf('Heute scheint die Sonne.')).toBeUndefined();
  await english.load();
  expect(english.languageOf('Heute scheint die Sonne.')).toBeUndefined();
  expect(english.languageOf('The sun is shining today.')).toBeUndefined();
});

test('gives English to an English voice when the chosen voice speaks another language', async () => {
  const german = new LanguageVoices('system:de', async () => [flite, ...system('de')], 'de-DE');
  await german.load();
  expect(german.isUsual('de')).toBe(true);
  expect(german.languageOf('The sun is shining today.')).toBe('en');
  expect(german.voiceFor('en')).toMatch(/^(slt|neural:)/);
  expect(german.languageOf('Heute scheint die Sonne.')).toBe('de');
});

test('knows which languages have a voice without the detector', async () => {
  const german = new LanguageVoices('slt', async () => [flite, ...system('de')], 'de-DE');
  await german.load(false);
  expect(german.hasDetector).toBe(false);
  expect(german.speaks('en')).toBe(true);
  expect(german.speaks('de')).toBe(true);
  expect(german.speaks('fr')).toBe(false);
  expect(sentencesToSpeak('Die Sonne scheint und der Wind weht.', { languages: german })).toMatchObject([
    { language: 'de' },
  ]);
  expect(sentencesToSpeak('Okay.', { languages: german, language: 'de' })).toMatchObject([{ language: 'de' }]);
});
