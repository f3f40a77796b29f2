/**
 * @param maxLength UTF-16 units, including the sign for what is missing
 * @returns the text, or its start without half a character
 */
export function cutText(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const start = text.slice(0, Math.max(0, maxLength - 1)).replace(/[\uD800-\uDBFF]$/, '');
  return maxLength > 0 ? `${start}…` : '';
}
