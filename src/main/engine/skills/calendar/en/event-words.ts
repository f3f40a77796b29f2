/** Words that any event may be called by: they tell no event from another. */
const GENERAL = new Set(
  'meeting meetings appointment appointments event events a an the my our with at for about on in of and to next call session date scheduled upcoming'.split(
    ' ',
  ),
);

/** @returns the words of a name, in lower case and without their endings */
function wordsOf(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .normalize('NFKD')
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => word !== 's')
    .map((word) => (word.length > 3 ? word.replace(/(?:ists?|ors?|s)$/, '') : word));
}

/** Whether the words that were said name an event, rather than events in general. */
export function namesEvent(said: string): boolean {
  return wordsOf(said).some((word) => !GENERAL.has(word) && !GENERAL.has(`${word}s`));
}

/** How well an event is what was said: 0 when it is not; its general words count less. */
export function likeness(title: string, said: string): number {
  const own = wordsOf(title);
  const has = (word: string) =>
    own.some(
      (each) =>
        each === word || (word.length > 3 && each.startsWith(word)) || (each.length > 3 && word.startsWith(each)),
    );
  const [special, general] = [[], []] as [string[], string[]];
  for (const word of wordsOf(said)) (GENERAL.has(word) || GENERAL.has(`${word}s`) ? general : special).push(word);
  if (special.length === 0 || !special.every(has)) return 0;
  return 1 + general.filter(has).length / 10;
}
