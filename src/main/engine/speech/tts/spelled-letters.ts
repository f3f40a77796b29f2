/** Capitals one by one: "A M". */
const LETTERS = /(?<![\p{L}\p{N}'.])\p{Lu}(?: \p{Lu})+(?![\p{L}\p{N}'])/gu;

/** eSpeak NG reads "A M" as an article and a letter, and "A.M" as two letters. */
export function lettersForEspeak(text: string): string {
  return text.replace(LETTERS, (letters) => letters.replaceAll(' ', '.'));
}
