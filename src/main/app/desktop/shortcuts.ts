import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import { HeldKey, type HeldKeyActions } from './held-key.ts';

/** Words that are typed while the keys are still held are commands to the other program, so there is no hurry. */
const MAX_DICTATION_REPEAT_MS = 600;

/** The part of Electron's `globalShortcut` that is used. */
export interface GlobalShortcuts {
  /** @returns false when the keys are taken, or the system does not let an app take keys */
  register(keys: string, onPress: () => void): boolean;
  unregisterAll(): void;
}

interface ShortcutActions {
  pushToTalk: HeldKeyActions;
  dictate: HeldKeyActions;
  showWindow(): void;
}

/**
 * Makes the keys of the settings work in every program, in place of those registered before.
 * @param onError called for each shortcut that cannot be registered
 */
export function registerShortcuts(
  shortcuts: GlobalShortcuts,
  { desktop, dictation }: Pick<Config, 'desktop' | 'dictation'>,
  { pushToTalk, dictate, showWindow }: ShortcutActions,
  onError: (error: HarkError) => void,
): void {
  shortcuts.unregisterAll();
  const register = (keys: string | null, onPress: () => void) => {
    if (keys !== null && !shortcuts.register(keys, onPress)) {
      onError(new HarkError('SHORTCUT_TAKEN', `${keys} cannot be used`));
    }
  };
  const talkKey = new HeldKey(pushToTalk);
  const dictationKey = new HeldKey(dictate, undefined, MAX_DICTATION_REPEAT_MS);
  register(desktop.talk_shortcut, () => talkKey.down());
  register(desktop.window_shortcut, showWindow);
  if (dictation.enabled) register(dictation.shortcut, () => dictationKey.down());
}
