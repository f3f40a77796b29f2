import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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
import type { Dialogs } from '../window/dialogs.ts';
import { saveFile } from '../window/save-file.ts';
import { type KeyStore, SecretStore } from './secret-store.ts';

interface SettingsDeps {
  keyStore: KeyStore;
  dialogs: Dialogs;
  /** Called after each change. @param changed the settings that differ */
  onChange(config: Config, changed: readonly SettingPath[]): void;
  onError(error: unknown): void;
  /** Called when the secrets of an earlier SECRET_UNREADABLE can be read, or are replaced. */
  onSecretsReadable(): void;
}

/** The settings while the app runs: read once, then changed by the window. */
export class Settings {
  readonly #file = new SettingsFile();
  readonly #secrets: SecretStore;
  #config: Config;

  /** @throws HarkError CONFIG_UNREADABLE, CONFIG_INVALID */
  constructor(private readonly deps: SettingsDeps) {
    const { keyStore, onError, onSecretsReadable } = deps;
    const file = join(dataFolder(), 'secrets.json');
    this.#secrets = new SecretStore(file, { keyStore, onError, onReadable: onSecretsReadable });
    this.#config = this.#withSecrets();
  }

  /** The effective configuration, with the secrets. */
  get config(): Config {
    return this.#config;
  }

  get loaded(): LoadedConfig {
    return this.#file.loaded;
  }

  /** The settings as the window may see them, without the secrets. */
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

  /** Changes a setting, as the window does. @throws HarkError CONFIG_INVALID, CONFIG_LOCKED */
  change(path: SettingPath, value: unknown): void {
    this.#file.change(path, value);
    this.#apply();
  }

  /**
   * Handles a request of the settings view.
   * @returns the path of an exported file; undefined for every other request
   * @throws HarkError CONFIG_INVALID, CONFIG_LOCKED, CONFIG_UNREADABLE, MESSAGE_INVALID, SECRET_UNAVAILABLE,
   * OUTPUT_UNWRITABLE, DATA_UNWRITABLE
   */
  async handleRequest(request: SettingsRequest): Promise<string | undefined> {
    const file = this.#file;
    switch (request.type) {
      case 'export':
        return saveFile(this.deps.dialogs, 'hark-settings', 'yaml', file.export());
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

  async #import(): Promise<void> {
    const path = await this.deps.dialogs.chooseFile({ name: 'YAML', extensions: ['yaml', 'yml'] });
    if (path !== undefined) this.#file.import(await readFile(path, 'utf8'));
  }

  #apply(): void {
    const before = this.#config;
    this.#config = this.#withSecrets();
    this.deps.onChange(this.#config, changedSettings(before, this.#config));
  }

  /** A secret from the file or the environment takes precedence over a stored one. */
  #withSecrets(): Config {
    const { config } = this.#file.loaded;
    const effective = withSecrets(config, (path, given) => given ?? this.#secrets.read(path) ?? null);
    this.#secrets.reportUnreadable();
    return effective;
  }
}

/** @param secretOf gets the value from the file or the environment */
function withSecrets(config: Config, secretOf: (path: SettingPath, given: string | null) => string | null): Config {
  const secrets = SECRET_SETTINGS.map(
    (path) => [path, secretOf(path, settingOf(config, path) as string | null)] as const,
  );
  return withSettings(config, new Map(secrets));
}
