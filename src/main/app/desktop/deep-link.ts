import { MAX_QUESTION_CHARACTERS } from '../../../shared/engine/engine-commands.ts';

/**
 * The question in a link such as `hark://ask?text=what%20time%20is%20it`. Any page or program can open such a link, so the
 * user must agree before it is asked.
 * @returns undefined when the link has no question
 */
export function questionInLink(link: string): string | undefined {
  let url: URL;
  try {
    url = new URL(link);
  } catch {
    return undefined;
  }
  if (url.protocol !== 'hark:' || url.hostname !== 'ask') return undefined;
  // The dialog must show exactly the question that is asked.
  const text = url.searchParams
    .get('text')
    ?.replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  return text && text.length <= MAX_QUESTION_CHARACTERS ? text : undefined;
}

/** @param argv of a start; the system passes a link as an argument. @returns undefined when no link has a question */
export function questionInArguments(argv: readonly string[]): string | undefined {
  const link = argv.find((argument) => argument.startsWith('hark://'));
  return link && questionInLink(link);
}
