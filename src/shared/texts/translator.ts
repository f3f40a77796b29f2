import { createInstance, type InitOptions, type i18n } from 'i18next';
import type { en } from './en.ts';
import { TEXTS } from './texts.ts';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof en };
  }
}

/** @param locale of `interfaceLocale` */
export function translatorOptions(locale: string): InitOptions {
  const resources = Object.fromEntries(
    Object.entries(TEXTS).map(([language, translation]) => [language, { translation }]),
  );
  return {
    lng: locale,
    fallbackLng: 'en',
    showSupportNotice: false,
    resources,
    // React escapes; elsewhere the texts are no HTML.
    interpolation: { escapeValue: false },
  };
}

/** The interface's texts for where there is no React. */
export function createTranslator(locale: string): i18n {
  const translator = createInstance();
  // Synchronous, because all texts are there already.
  void translator.init({ ...translatorOptions(locale), initAsync: false });
  return translator;
}
