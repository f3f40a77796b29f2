/** @param languages tags of a model or a voice, such as "de-DE" or "de" @returns whether it knows a language, such as "de" */
export function knowsLanguage(languages: readonly string[], language: string): boolean {
  return languages.some((tag) => tag.split(/[-_]/)[0]?.toLowerCase() === language);
}
