import { globalShortcut } from 'electron';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { HeldKey, type HeldKeyActions } from './held-key.ts';

export interface ShortcutActions {
  talk: HeldKeyActions;
  showWindow(): void;
}

/**
 * Has the keys of the settings work from any program; those before work no more.
 * @param onError told of keys that another program has, or that this system does not let an app take
 */
export function registerShortcuts(
  { talk_shortcut, window_shortcut }: Config['desktop'],
  { talk, showWindow }: ShortcutActions,
  onError: (error: HarkError) => void,
): void {
  globalShortcut.unregisterAll();
  const register = (keys: string | null, action: () => void) => {
    if (keys !== null && !globalShortcut.register(keys, action)) {
      onError(new HarkError('SHORTCUT_TAKEN', `${keys} cannot be used`));
    }
  };
  const talkKey = new HeldKey(talk);
  register(talk_shortcut, () => talkKey.down());
  register(window_shortcut, showWindow);
}
