import { useCallback, useLayoutEffect, useRef } from 'react';
import { cancel, hold, release, talk } from '../stores/actions.ts';
import { useMicrophone } from '../stores/microphone.ts';

interface ShortcutActions {
  togglePanel(): void;
  openHistory(): void;
  openSettings(): void;
  openLog(): void;
}

/** Elements that have a use of their own for a key. */
const TYPING = 'input, textarea';
const PRESSABLE = 'button, a';

/** A key that is down for longer is held. */
const HELD_AFTER_MS = 400;

/** The talk key: pressed it begins and stops, held it listens until it is let go. */
function useTalkKey(): { press(): void } {
  const timer = useRef<number>(undefined);
  const held = useRef(false);
  useLayoutEffect(() => {
    const onKeyUp = ({ key }: KeyboardEvent) => {
      if (key !== ' ') return;
      clearTimeout(timer.current);
      if (held.current) release();
      held.current = false;
    };
    window.addEventListener('keyup', onKeyUp);
    return () => window.removeEventListener('keyup', onKeyUp);
  }, []);
  const press = useCallback(() => {
    talk();
    timer.current = window.setTimeout(() => {
      held.current = true;
      hold();
    }, HELD_AFTER_MS);
  }, []);
  return { press };
}

/** Keys that work wherever the focus is, except where they already mean something; a dialog has all keys to itself. */
export function useShortcuts({ togglePanel, openHistory, openSettings, openLog }: ShortcutActions): void {
  const { press } = useTalkKey();
  // Not after the first paint: what is seen takes keys.
  useLayoutEffect(() => {
    const shortcuts: Record<string, { notIn?: string; run(): void }> = {
      Escape: { run: cancel },
      ' ': { notIn: `${TYPING}, ${PRESSABLE}`, run: press },
      m: { notIn: TYPING, run: () => void useMicrophone.getState().toggleMute() },
      p: { notIn: TYPING, run: togglePanel },
      h: { notIn: TYPING, run: openHistory },
      s: { notIn: TYPING, run: openSettings },
      l: { notIn: TYPING, run: openLog },
      '/': { notIn: TYPING, run: () => document.getElementById('question')?.focus() },
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const shortcut = shortcuts[event.key];
      const modified = event.repeat || event.ctrlKey || event.metaKey || event.altKey;
      if (!shortcut || modified || document.querySelector('dialog[open]')) return;
      if (shortcut.notIn && (event.target as HTMLElement).closest(shortcut.notIn)) return;
      event.preventDefault();
      shortcut.run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [togglePanel, openHistory, openSettings, openLog, press]);
}
