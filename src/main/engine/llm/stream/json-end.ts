/**
 * Finds the end of a JSON object or array by its brackets, without parsing it.
 * @param start place of its first bracket
 * @returns the place behind its last bracket; undefined when that has not come yet
 */
export function jsonEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let isString = false;
  for (let at = start; at < text.length; at++) {
    const character = text.charAt(at);
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (isString) continue;
    else if ('{['.includes(character)) depth += 1;
    else if (']}'.includes(character)) {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}
