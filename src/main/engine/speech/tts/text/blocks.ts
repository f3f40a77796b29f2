const FENCE = /^\s{0,12}(```|~~~)/u;
/** A heading or a row of a table ends with its line. */
const WHOLE_LINE = /^\s{0,12}#{1,6}\s|^\s*\|/u;

/**
 * Cuts a Markdown text into what no sentence reaches over: paragraphs, headings, items, rows, listings. A line that begins with a
 * small letter goes on with the one before it.
 * @param begun what stood before the text in its first line
 * @returns pieces that make up the text
 */
export function cutBlocks(text: string, begun = ''): string[] {
  const blocks: string[] = [];
  let fence: string | undefined;
  let isOpen = false;
  for (const [index, line] of text.split(/(?<=\n)/u).entries()) {
    const start = index === 0 ? begun : '';
    const mark = start === '' ? FENCE.exec(line)?.[1] : undefined;
    const goesOn: boolean = fence !== undefined || (isOpen && /^\s*\p{Ll}/u.test(line));
    if (goesOn) blocks.push(`${blocks.pop() ?? ''}${line}`);
    else blocks.push(line);
    const isInFence = fence !== undefined;
    if (!isInFence) fence = mark;
    else if (mark === fence) fence = undefined;
    isOpen = !isInFence && mark === undefined && (goesOn || isParagraph(line, start));
  }
  return blocks;
}

const isParagraph = (line: string, start: string) => line.trim() !== '' && !WHOLE_LINE.test(`${start}${line}`);

/** Whether it is a listing, of which every line counts. */
export function isListing(block: string): boolean {
  return FENCE.test(block);
}
