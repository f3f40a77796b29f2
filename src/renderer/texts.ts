import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { translatorOptions } from '../shared/texts/translator.ts';

interface UsedTexts {
  t: TFunction;
  /** For formatting dates and numbers, for example "de-AT". */
  locale: string;
}

/** Initialises the texts in this locale, or switches to it. */
export async function setTextLocale(locale: string): Promise<void> {
  document.documentElement.lang = locale;
  if (i18next.isInitialized) await i18next.changeLanguage(locale);
  else await i18next.use(initReactI18next).init(translatorOptions(locale));
}

/** The texts of the interface; views rerender when the language changes. */
export function useTexts(): UsedTexts {
  const { t, i18n } = useTranslation();
  return { t, locale: i18n.language };
}
