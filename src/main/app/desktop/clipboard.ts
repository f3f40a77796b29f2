import { type ClipboardContent, MAX_CLIPBOARD_CHARACTERS } from '../../../shared/engine/clipboard-content.ts';

/** What was copied, or is marked. */
export interface CopiedText {
  text: string;
  /** Whether there is anything, text or not. */
  hasContent: boolean;
}

/** @returns what the engine is told of it, cut where it is too long to read aloud */
export function clipboardContent(copied: CopiedText | undefined): ClipboardContent {
  if (!copied) return { kind: 'missing' };
  const { text, hasContent } = copied;
  if (text.trim() === '') return { kind: hasContent && text === '' ? 'other' : 'empty' };
  return {
    kind: 'text',
    text: text.slice(0, MAX_CLIPBOARD_CHARACTERS),
    isCut: text.length > MAX_CLIPBOARD_CHARACTERS,
  };
}
