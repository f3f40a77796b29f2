import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { SettingPath } from '../../../shared/settings/registry.ts';
import { settingName } from '../../../shared/texts/setting-name.ts';
import { JsonFile } from '../../storage/json-file.ts';

/** Setting → its value, encrypted by the system's key store, as base64. */
const secretsSchema = z.record(z.string(), z.base64());

/** The part of Electron's `safeStorage` that is used. */
export interface KeyStore {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  /** @throws Error when the text was encrypted with another key, or there is no key store */
  decryptString(encrypted: Buffer): string;
}

interface SecretStoreDeps {
  keyStore: KeyStore;
  onError(error: HarkError): void;
  /** Called when every secret that was reported as SECRET_UNREADABLE can be read, or is gone. */
  onReadable(): void;
}

/** The secrets of the settings, in a file that only the key store of this user's system can decrypt. */
export class SecretStore {
  readonly #file: JsonFile<Record<string, string>>;
  /** In the order in which they were read. */
  readonly #unreadable = new Set<SettingPath>();
  #reported = '';

  constructor(
    path: string,
    private readonly deps: SecretStoreDeps,
  ) {
    this.#file = new JsonFile(path, secretsSchema, {});
  }

  /** The settings with a stored value, without those found to be unreadable: these must be entered again. */
  get kept(): SettingPath[] {
    const stored = Object.keys(this.#stored) as SettingPath[];
    return stored.filter((path) => !this.#unreadable.has(path));
  }

  /** @returns undefined when nothing is stored, or it cannot be decrypted: see `reportUnreadable` */
  read(path: SettingPath): string | undefined {
    this.#unreadable.delete(path);
    const encrypted = this.#stored[path];
    if (encrypted === undefined) return undefined;
    try {
      return this.deps.keyStore.decryptString(Buffer.from(encrypted, 'base64'));
    } catch {
      this.#unreadable.add(path);
      return undefined;
    }
  }

  /**
   * Reports all that `read` could not decrypt as one SECRET_UNREADABLE; once, until that changes. The file stays as it is.
   */
  reportUnreadable(): void {
    const names = [...this.#unreadable].map(settingName).join(', ');
    if (names === this.#reported) return;
    this.#reported = names;
    const { keyStore, onError, onReadable } = this.deps;
    if (names === '') return onReadable();
    const cause = keyStore.isEncryptionAvailable()
      ? 'another key store encrypted it, or the key store was reset'
      : 'the system offers no key store, or it is locked';
    onError(new HarkError('SECRET_UNREADABLE', `Cannot decrypt ${names}: ${cause}.`));
  }

  /** @param value null removes it. @throws HarkError SECRET_UNAVAILABLE, DATA_UNWRITABLE */
  keep(path: SettingPath, value: string | null): void {
    const { [path]: _, ...secrets } = this.#stored;
    if (value !== null) {
      const { keyStore } = this.deps;
      if (!keyStore.isEncryptionAvailable()) {
        throw new HarkError('SECRET_UNAVAILABLE', 'the system offers no key store');
      }
      secrets[path] = keyStore.encryptString(value).toString('base64');
    }
    this.#file.write(secrets);
  }

  get #stored(): Record<string, string> {
    return this.#file.read(this.deps.onError);
  }
}
