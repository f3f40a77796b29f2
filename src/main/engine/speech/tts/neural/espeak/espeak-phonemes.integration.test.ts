import { expect, test } from 'vitest';
import { withPhonemes } from '../../given-phonemes.ts';
import { espeakPhonemes } from './espeak-phonemes.ts';

test.each([
  ['de', 'Guten Tag, es ist halb acht.', 'ɡˈuːtən tˈɑːk, ɛsɪst hˈalp ˈaxt.'],
  ['fr', 'Il est sept heures et demie.', 'il ɛ sˈɛt ˈœʁz e dəmˈi.'],
  ['es', '¿Qué hora es?', 'kˈe ˈoɾa ˈes?'],
  ['it', 'Sono le sette e mezza.', 'sˌono le sˈɛtːe e mˈɛdzːa.'],
])('%s: “%s”', async (voice, text, phonemes) => {
  expect(await (await espeakPhonemes()).of(text, voice)).toBe(phonemes);
});

test('takes phonemes that come with a word, one language after the other', async () => {
  const phonemes = await espeakPhonemes();
  expect(await phonemes.of(`Das ist ${withPhonemes('Hark', 'hˈɑːɹk')}.`, 'de')).toBe('das ɪst hˈɑːɹk.');
  expect(await phonemes.of('Son las siete.', 'es')).toBe('sˈon las sjˈete.');
  expect(await phonemes.of('Danke.', 'de')).toBe('dˈaŋkə.');
});

test('refuses a language that it does not know, and a text without words', async () => {
  const phonemes = await espeakPhonemes();
  await expect(phonemes.of('Hello.', 'tlh-x-none')).rejects.toMatchObject({ code: 'VOICE_UNAVAILABLE' });
  await expect(phonemes.of('…', 'de')).rejects.toMatchObject({ code: 'TEXT_UNSPEAKABLE' });
});
