const ARTICLES = new Set(['the', 'a', 'an', 'my', 'our', 'some', 'of']);

/** @returns the word without its plural's ending, so that names can be compared; empty for an article */
export function englishStem(word: string): string {
  if (ARTICLES.has(word)) return '';
  if (/(?:ss|us|is)$/.test(word) || word.length < 4) return word;
  if (/ies$/.test(word)) return word.replace(/ies$/, 'y');
  if (/(?:ch|sh|x|z|s|o)es$/.test(word)) return word.slice(0, -2);
  return word.replace(/'?s$/, '');
}
