/** The languages of the interface; what is said and heard is English. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * @param setting `interface.language`
 * @param systemLocale as the system has it, such as "en-GB" or "de-AT"
 * @returns the locale to write in: the system's own way with dates where its language is the one chosen
 */
export function interfaceLocale(setting: Language | 'system', systemLocale: string): string {
  const spoken = languageOf(systemLocale);
  if (setting === 'system') return spoken ? systemLocale : 'en-US';
  return spoken === setting ? systemLocale : { en: 'en-US', de: 'de-DE' }[setting];
}

/** @returns undefined for a language that Hark has no texts in */
function languageOf(locale: string): Language | undefined {
  const [language] = locale.split('-');
  return LANGUAGES.find((known) => known === language);
}
