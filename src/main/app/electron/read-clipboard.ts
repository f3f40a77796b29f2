import { clipboard } from 'electron';
import type { ClipboardSource } from '../../../shared/engine/clipboard-content.ts';
import type { CopiedText } from '../desktop/clipboard.ts';

/** What Electron had before its clipboard answered by promises: 25 is the oldest that runs Hark. */
interface OldClipboard {
  availableFormats(type: ClipboardSource): string[];
  readText(type: ClipboardSource): string;
}

/** @returns what was copied or marked; undefined where the system does not tell */
export async function readClipboard(source: ClipboardSource): Promise<CopiedText | undefined> {
  if (source === 'selection' && process.platform !== 'linux') return undefined;
  const old = clipboard as unknown as Partial<OldClipboard>;
  if (old.availableFormats && old.readText) {
    return { text: old.readText(source), hasContent: old.availableFormats(source).length > 0 };
  }
  const board = source === 'selection' ? clipboard.selection : clipboard;
  return { text: await board.readText(), hasContent: (await board.read()).length > 0 };
}
