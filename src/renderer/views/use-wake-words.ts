import { useSettings } from '../stores/settings.ts';
import { useTexts } from '../texts.ts';

/** @returns the wake words that Hark listens for, as a sentence has them: “Hey Hark” or “Alexa” */
export function useWakeWords(): string {
  const { t, locale } = useTexts();
  const words = useSettings((store) => store.snapshot?.config.wake.words) ?? [];
  const written = words.map((word) => t('wakeWord', { word: withCapitals(word) }));
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(written);
}

/** A wake word is a name, kept in small letters. */
function withCapitals(word: string): string {
  return word.replace(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase());
}
