/** Languages in which the user can talk with Hark. */
export const CONVERSATION_LANGUAGES = ['en', 'de'] as const;
export type ConversationLanguage = (typeof CONVERSATION_LANGUAGES)[number];

/** Values of `conversation.languages`. Of two languages, Hark uses the first where nothing tells which one is meant. */
export const LANGUAGE_CHOICES = ['en', 'de', 'en,de', 'de,en'] as const;
export type LanguageChoice = (typeof LANGUAGE_CHOICES)[number];

/** @returns the languages of a choice, at least one */
export function languagesOf(choice: LanguageChoice): readonly [ConversationLanguage, ...ConversationLanguage[]] {
  return choice.split(',') as [ConversationLanguage, ...ConversationLanguage[]];
}
