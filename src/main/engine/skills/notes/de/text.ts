import { capitalised } from '../../../understanding/languages/de/speak.ts';
import { mainClauseOf } from '../../memory/de/main-clause.ts';

/**
 * The text of a note as it is kept, with the capital of a sentence.
 * @param isClause whether it stood behind "dass": its verb is put in its place
 */
export function germanNoteText(said: string, isClause: boolean): string {
  const text = said.replace(/[\s.!]+$/, '');
  return capitalised((isClause ? mainClauseOf(text) : undefined) ?? text);
}
