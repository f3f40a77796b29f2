import { create } from 'zustand';
import { toHarkError } from '../../shared/errors.ts';
import { interfaceLocale } from '../../shared/settings/language.ts';
import type { SettingPath } from '../../shared/settings/registry.ts';
import type { SettingsRequest, SettingsSnapshot } from '../../shared/settings/settings-messages.ts';
import { invoke, on } from '../ipc.ts';
import { setTextLocale } from '../texts.ts';

interface SettingsStore {
  snapshot: SettingsSnapshot | undefined;
  /** The last rejected change and the reason. */
  refused: { path: SettingPath | undefined; reason: string } | undefined;
  /** Path of the exported settings. */
  exportedTo: string | undefined;
  /** Loads the settings and follows changes. */
  start(): Promise<void>;
  change(path: SettingPath, value: unknown): Promise<void>;
  reset(path: SettingPath): Promise<void>;
  keepSecret(path: SettingPath, value: string | null): Promise<void>;
  request(type: 'undo' | 'reset-all' | 'import' | 'export'): Promise<void>;
}

/** A copy of the settings in main; only main changes them. */
export const useSettings = create<SettingsStore>((set) => {
  const send = async (request: SettingsRequest, path?: SettingPath) => {
    try {
      const exportedTo = await invoke('settings:request', request);
      set({ refused: undefined, exportedTo });
    } catch (error) {
      set({ refused: { path, reason: toHarkError(error).message } });
    }
  };
  const applySnapshot = (snapshot: SettingsSnapshot) => {
    set({ snapshot });
    const { language, theme } = snapshot.config.interface;
    document.documentElement.dataset.theme = theme;
    void setTextLocale(interfaceLocale(language, navigator.language));
  };
  return {
    snapshot: undefined,
    refused: undefined,
    exportedTo: undefined,
    start: async () => {
      on('settings:changed', applySnapshot);
      applySnapshot(await invoke('settings:get'));
    },
    change: (path, value) => send({ type: 'change', path, value }, path),
    reset: (path) => send({ type: 'change', path }, path),
    keepSecret: (path, value) => send({ type: 'keep-secret', path, value }, path),
    request: (type) => send({ type }),
  };
});
