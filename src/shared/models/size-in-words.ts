/** @returns a size in decimal units, such as "1.1 GB" or "98 MB" */
export function sizeInWords(bytes: number): string {
  // 999.5 MB and more would be rounded to "1000 MB".
  return bytes < 999.5e6 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
