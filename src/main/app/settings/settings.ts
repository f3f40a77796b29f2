import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserWindow, dialog } from 'electron';
import { HarkError } from '../../../shared/errors.ts';
import type { Config } from '../../../shared/settings/config-schema.ts';
import {
  changedSettings,
  SECRET_SETTINGS,
  type SettingPath,
  settingOf,
  withSettings,
} from '../../../shared/settings/registry.ts';
import type { SettingsRequest, SettingsSnapshot } from '../../../shared/settings/settings-messages.ts';
import { dataFolder } from '../../config/data-folder.ts';
import type { LoadedConfig } from '../../config/load-config.ts';
import { SettingsFile } from '../../config/settings-file.ts';
import { handle } from '../ipc.ts';
import { save } from '../window/save-file.ts';
import { SecretStore } from './secret-store.ts';

export interface SettingsParts {
  window(): BrowserWindow | undefined;
  /** After each change. @param changed the settings that differ */
  onChange(config: Config, changed: readonly SettingPath[]): void;
  onError(error: unknown): void;
}

/** The settings while the app runs: read once, changed from the window, told to all that depends on them. */
export class Settings {
  readonly #file = new SettingsFile();
  readonly #secrets: SecretStore;
  #config: Config;

  /** @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID */
  constructor(private readonly parts: SettingsParts) {
    this.#secrets = new SecretStore(join(dataFolder(), 'secrets.json'), parts.onError);
    this.#config = this.#withSecrets();
    handle('settings:get', () => this.snapshot);
    handle('settings:request', (request) => this.#answer(request));
  }

  /** The effective configuration, secrets and all. */
  get config(): Config {
    return this.#config;
  }

  get loaded(): LoadedConfig {
    return this.#file.loaded;
  }

  /** What the window may see. */
  get snapshot(): SettingsSnapshot {
    const { config, sources } = this.#file.loaded;
    const given = [...sources].filter(([, source]) => source !== 'default');
    return {
      config: withSecrets(config, () => null),
      sources: Object.fromEntries(given),
      file: this.#file.path,
      undoable: this.#file.undoable,
      keptSecrets: this.#secrets.kept,
    };
  }

  /** As from the window. @throws HarkError CONFIG_INVALID, CONFIG_LOCKED */
  change(path: SettingPath, value: unknown): void {
    this.#file.change(path, value);
    this.#apply();
  }

  /** @returns the path of what was exported; undefined for all else */
  async #answer(request: SettingsRequest): Promise<string | undefined> {
    const file = this.#file;
    switch (request.type) {
      case 'export':
        return this.#export();
      case 'import':
        await this.#import();
        break;
      case 'change':
        file.change(request.path, request.value);
        break;
      case 'keep-secret':
        if (!SECRET_SETTINGS.includes(request.path))
          throw new HarkError('MESSAGE_INVALID', `${request.path} is no secret`);
        this.#secrets.keep(request.path, request.value);
        break;
      case 'undo':
        file.undo();
        break;
      case 'reset-all':
        file.resetAll();
    }
    this.#apply();
    return undefined;
  }

  async #export(): Promise<string | undefined> {
    const window = this.parts.window();
    return window && save(window, 'hark-settings', 'yaml', this.#file.export());
  }

  async #import(): Promise<void> {
    const window = this.parts.window();
    if (!window) return;
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      filters: [{ name: 'YAML', extensions: ['yaml', 'yml'] }],
      properties: ['openFile'],
    });
    const [path] = filePaths;
    if (!canceled && path) this.#file.import(await readFile(path, 'utf8'));
  }

  #apply(): void {
    const before = this.#config;
    this.#config = this.#withSecrets();
    this.parts.onChange(this.#config, changedSettings(before, this.#config));
  }

  /** What file and environment say goes before the key store. */
  #withSecrets(): Config {
    const { config } = this.#file.loaded;
    return withSecrets(config, (path, given) => given ?? this.#secrets.read(path) ?? null);
  }
}

/** @param secretOf gets what file or environment have */
function withSecrets(config: Config, secretOf: (path: SettingPath, given: string | null) => string | null): Config {
  const secrets = SECRET_SETTINGS.map(
    (path) => [path, secretOf(path, settingOf(config, path) as string | null)] as const,
  );
  return withSettings(config, new Map(secrets));
}
