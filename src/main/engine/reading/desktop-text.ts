import type { ClipboardContent, ClipboardSource } from '../../../shared/engine/clipboard-content.ts';

/** Text that the user has copied or marked. */
export interface DesktopText {
  /** @throws the signal's reason when it is aborted */
  read(source: ClipboardSource, signal: AbortSignal): Promise<ClipboardContent>;
}

/** Where there is no desktop to look at. */
export const NO_DESKTOP_TEXT: DesktopText = { read: () => Promise.resolve({ kind: 'missing' }) };
