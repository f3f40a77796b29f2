/** Languages of the interface. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/**
 * @param setting `interface.language`
 * @param systemLocale such as "en-GB" or "de-AT"
 * @returns the interface locale; the system locale if its language is the chosen one, for its date formats
 */
export function interfaceLocale(setting: Language | 'system', systemLocale: string): string {
  const spoken = languageOf(systemLocale);
  if (setting === 'system') return spoken ? systemLocale : 'en-US';
  return spoken === setting ? systemLocale : { en: 'en-US', de: 'de-DE' }[setting];
}

/** @returns undefined for a language without translation */
function languageOf(locale: string): Language | undefined {
  const [language] = locale.split('-');
  return LANGUAGES.find((known) => known === language);
}
