const FENCE = /^\s{0,12}(```|~~~)/u;
/** A heading or a row of a table ends with its line. */
const WHOLE_LINE = /^\s{0,12}#{1,6}\s|^\s*\|/u;

/**
 * Cuts a Markdown text into what no sentence reaches over: paragraphs, headings, items, rows, listings. A line that begins with a
 * small letter goes on with the one before it.
 * @returns pieces that make up the text
 */
export function cutBlocks(text: string): string[] {
  const blocks: string[] = [];
  let fence: string | undefined;
  let isOpen = false;
  for (const line of text.split(/(?<=\n)/u)) {
    const mark = FENCE.exec(line)?.[1];
    const goesOn: boolean = fence !== undefined || (isOpen && /^\s*\p{Ll}/u.test(line));
    if (goesOn) blocks.push(`${blocks.pop() ?? ''}${line}`);
    else blocks.push(line);
    if (fence !== undefined) {
      if (mark === fence) fence = undefined;
      isOpen = false;
    } else {
      fence = mark;
      isOpen = mark === undefined && line.trim() !== '' && (goesOn || !WHOLE_LINE.test(line));
    }
  }
  return blocks;
}

/** Whether it is a listing, of which every line counts. */
export function isListing(block: string): boolean {
  return FENCE.test(block);
}
