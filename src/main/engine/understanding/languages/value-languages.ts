/** The languages whose values are understood, by their BCP 47 tag. */
export const VALUE_LANGUAGES = ['en', 'de'] as const;
export type ValueLanguage = (typeof VALUE_LANGUAGES)[number];
