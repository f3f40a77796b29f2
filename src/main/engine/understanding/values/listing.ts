/** @returns such as "milk, eggs and bread" */
export function spokenList(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Of a number in a reply: at most two decimals, no separators that a voice would trip over. */
export function spokenQuantity(value: number): string {
  const rounded = Math.abs(value) >= 0.01 || value === 0 ? value : Number(value.toPrecision(2));
  return rounded.toLocaleString('en-US', {
    maximumFractionDigits: Math.abs(value) >= 0.01 ? 2 : 6,
    useGrouping: false,
  });
}
