import { useEffect } from 'react';
import { cancel, talk } from '../stores/actions.ts';
import { useMicrophone } from '../stores/microphone.ts';

interface ShortcutActions {
  togglePanel(): void;
}

/** Keys that work wherever the focus is, except where they already mean something. */
export function useShortcuts({ togglePanel }: ShortcutActions): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement;
      if (event.key === 'Escape' && !target.closest('dialog')) return cancel();
      if (target.closest('input, textarea, dialog')) return;
      if (event.key === ' ' && !target.closest('button, a')) talk();
      else if (event.key === 'm') void useMicrophone.getState().toggleMute();
      else if (event.key === 'p') togglePanel();
      else if (event.key === '/') document.getElementById('question')?.focus();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [togglePanel]);
}
