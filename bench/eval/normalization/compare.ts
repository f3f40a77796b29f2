const ALSO_RIGHT = { en: 'and', de: 'und' } as const;

/**
 * What two ways to write down the same words have in common, as the README of the sets asks: small letters, no punctuation, no
 * hyphens, no "and" in numbers. Spaces do not count, because abbreviations are letters ("AM", "A M") and German numbers are written
 * in one word or in several.
 */
export function comparable(spoken: string, language: keyof typeof ALSO_RIGHT): string {
  return spoken
    .toLowerCase()
    .replace(/[-–]/gu, ' ')
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== ALSO_RIGHT[language])
    .join('');
}
