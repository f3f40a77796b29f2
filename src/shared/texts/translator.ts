import { createInstance, type InitOptions, type i18n } from 'i18next';
import type { en } from './en.ts';
import { TEXTS } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** @param locale result of `interfaceLocale` */
export function translatorOptions(locale: string): InitOptions {
  const resources = Object.fromEntries(
    Object.entries(TEXTS).map(([language, translation]) => [language, { translation }]),
  );
  return {
    lng: locale,
    fallbackLng: 'en',
    showSupportNotice: false,
    resources,
    // React escapes texts; other uses are not HTML.
    interpolation: { escapeValue: false },
  };
}

/** Translates interface texts outside React. */
export function createTranslator(locale: string): i18n {
  const translator = createInstance();
  // Synchronous, because all texts are bundled.
  void translator.init({ ...translatorOptions(locale), initAsync: false });
  return translator;
}
