/** Cleans what is left of marks: no two pauses in a row, no space before one, none at the beginning. */
export function tidied(spoken: string): string {
  return spoken
    .replace(/\s+/gu, ' ')
    .replace(/\s+(?=[,.;:!?])/gu, '')
    .replace(/([!?])[!?]+/gu, '$1')
    .replace(/\.{4,}/gu, '...')
    .replace(/[,;:](?:\s*[,;:])+/gu, ',')
    .replace(/[,;:]\s*(?=[.!?])/gu, '')
    .replace(/([.!?])\s*[,;:]+/gu, '$1')
    .replace(/,(?=[^\s])/gu, ', ')
    .replace(/^[\s,;:.]+/u, '')
    .replace(/[\s,;:]+$/u, '');
}
