import { useEffect } from 'react';
import { cancel, talk } from '../stores/actions.ts';
import { useMicrophone } from '../stores/microphone.ts';

interface ShortcutActions {
  togglePanel(): void;
  openHistory(): void;
}

/** Elements that have a use of their own for a key. */
const TYPING = 'input, textarea, dialog';
const PRESSABLE = 'button, a';

/** Keys that work wherever the focus is, except where they already mean something. */
export function useShortcuts({ togglePanel, openHistory }: ShortcutActions): void {
  useEffect(() => {
    const shortcuts: Record<string, { notIn: string; run(): void }> = {
      Escape: { notIn: 'dialog', run: cancel },
      ' ': { notIn: `${TYPING}, ${PRESSABLE}`, run: talk },
      m: { notIn: TYPING, run: () => void useMicrophone.getState().toggleMute() },
      p: { notIn: TYPING, run: togglePanel },
      h: { notIn: TYPING, run: openHistory },
      '/': { notIn: TYPING, run: () => document.getElementById('question')?.focus() },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcuts[event.key];
      const modified = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      if (!shortcut || modified || (event.target as HTMLElement).closest(shortcut.notIn)) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [togglePanel, openHistory]);
}
