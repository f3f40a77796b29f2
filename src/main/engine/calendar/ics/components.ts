/** The parts of a calendar as text, so that no more than one event is unpacked at a time. */
export interface CalendarParts {
  /** `VTIMEZONE` blocks. */
  zones: string[];
  /** `VEVENT` blocks. */
  events: string[];
}

/**
 * Cuts iCalendar text (RFC 5545) into its events and zones; what else it holds is left out.
 * @returns undefined when it is no calendar
 */
export function partsOf(text: string): CalendarParts | undefined {
  if (!/^\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 10_000))) return undefined;
  return { zones: blocksOf(text, 'VTIMEZONE'), events: blocksOf(text, 'VEVENT') };
}

function blocksOf(text: string, name: string): string[] {
  const blocks: string[] = [];
  const edge = new RegExp(`^(BEGIN|END):${name}[ \\t]*\\r?$`, 'gim');
  let startAt: number | undefined;
  for (let found = edge.exec(text); found; found = edge.exec(text)) {
    if (found[1]?.toUpperCase() === 'BEGIN') startAt = found.index;
    else if (startAt !== undefined) {
      blocks.push(text.slice(startAt, edge.lastIndex));
      startAt = undefined;
    }
  }
  return blocks;
}
