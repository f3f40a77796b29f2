/**
 * The language of a tag without its region and script, as Unicode's CLDR names it.
 * @param tag such as "en-GB", "de_DE" or "cmn"
 * @returns such as "en"; undefined for what is no tag
 */
export function baseLanguage(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-')).language;
  } catch {
    return undefined;
  }
}
