import { LONGEST_QUESTION } from '../../../shared/engine/engine-commands.ts';

/**
 * The question in a link such as `hark://ask?text=what%20time%20is%20it`, of a page or a program that nobody knows: it is
 * asked only after a yes.
 * @returns undefined when there is none
 */
export function questionInLink(link: string): string | undefined {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'hark:' || url.hostname !== 'ask') return undefined;
  // What is shown in the question must be what is asked.
  const text = url.searchParams
    .get('text')
    ?.replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return text && text.length <= LONGEST_QUESTION ? text : undefined;
}

/** @param argv of a start; the system hands links over as an argument */
export function questionInArguments(argv: readonly string[]): string | undefined {
  const link = argv.find((argument) => argument.startsWith('hark://'));
  return link && questionInLink(link);
}
