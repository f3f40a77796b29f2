import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { HeldKey, type HeldKeyActions } from './held-key.ts';

/** The part of Electron's `globalShortcut` that is used. */
export interface GlobalShortcuts {
  /** @returns false when the keys are taken, or the system does not let an app take keys */
  register(keys: string, onPress: () => void): boolean;
  unregisterAll(): void;
}

interface ShortcutActions {
  pushToTalk: HeldKeyActions;
  showWindow(): void;
}

/**
 * Makes the keys of the settings work in every program, in place of those registered before.
 * @param onError called for each shortcut that cannot be registered
 */
export function registerShortcuts(
  shortcuts: GlobalShortcuts,
  { talk_shortcut, window_shortcut }: Config['desktop'],
  { pushToTalk, showWindow }: ShortcutActions,
  onError: (error: HarkError) => void,
): void {
  shortcuts.unregisterAll();
  const register = (keys: string | null, onPress: () => void) => {
    if (keys !== null && !shortcuts.register(keys, onPress)) {
      onError(new HarkError('SHORTCUT_TAKEN', `${keys} cannot be used`));
    }
  };
  const talkKey = new HeldKey(pushToTalk);
  register(talk_shortcut, () => talkKey.down());
  register(window_shortcut, showWindow);
}
