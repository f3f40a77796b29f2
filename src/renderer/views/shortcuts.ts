import { useCallback, useLayoutEffect, useRef } from 'react';
import { cancel, hold, pushToTalk, release } from '../stores/actions.ts';
import { useMicrophone } from '../stores/microphone.ts';

interface ShortcutActions {
  togglePanel(): void;
  openHistory(): void;
  openSettings(): void;
  openLog(): void;
}

/** Elements that handle the key themselves. */
const TYPING = 'input, textarea';
const PRESSABLE = 'button, a';

/** A key that is down for longer than this is held. */
const HELD_AFTER_MS = 400;

/** The push-to-talk key: a press starts or stops listening; while held, Hark listens until the key is released. */
function usePushToTalkKey(): { press(): void } {
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
    pushToTalk();
    timer.current = window.setTimeout(() => {
      held.current = true;
      hold();
    }, HELD_AFTER_MS);
  }, []);
  return { press };
}

/** Keyboard shortcuts of the window. They do nothing in elements that handle the key, or while a dialog is open. */
export function useShortcuts({ togglePanel, openHistory, openSettings, openLog }: ShortcutActions): void {
  const { press } = usePushToTalkKey();
  // Must run before the first paint, so that a visible view reacts to keys.
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
