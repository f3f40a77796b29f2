import i18next, { type TFunction } from 'i18next';
import { initReactI18next, useTranslation } from 'react-i18next';
import { translatorOptions } from '../shared/texts/translator.ts';

interface UsedTexts {
  t: TFunction;
  /** For dates and numbers, such as "de-AT". */
  locale: string;
}

/** Begins with the locale that main gave to the page, or changes to another. */
export async function showTextsIn(locale: string): Promise<void> {
  document.documentElement.lang = locale;
  if (i18next.isInitialized) await i18next.changeLanguage(locale);
  else await i18next.use(initReactI18next).init(translatorOptions(locale));
}

/** The texts of the interface; a view that uses them is drawn anew in another language. */
export function useTexts(): UsedTexts {
  const { t, i18n } = useTranslation();
  return { t, locale: i18n.language };
}
