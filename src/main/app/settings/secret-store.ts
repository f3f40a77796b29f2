import { safeStorage } from 'electron';
import { z } from 'zod';
import { HarkError } from '../../../shared/errors.ts';
import type { SettingPath } from '../../../shared/settings/registry.ts';
import { JsonFile } from '../../storage/json-file.ts';

/** Setting → its value, encrypted by the system's key store, as base64. */
const secretsSchema = z.record(z.string(), z.base64());

/** Secrets of the settings. What the disk holds only this user of this machine can read. */
export class SecretStore {
  readonly #file: JsonFile<Record<string, string>>;

  constructor(
    path: string,
    private readonly onError: (error: HarkError) => void,
  ) {
    this.#file = new JsonFile(path, secretsSchema, {});
  }

  get kept(): SettingPath[] {
    return Object.keys(this.#file.read(this.onError)) as SettingPath[];
  }

  /** @returns undefined when there is none, or it cannot be read any more */
  read(path: SettingPath): string | undefined {
    const encrypted = this.#file.read(this.onError)[path];
    if (encrypted === undefined) return undefined;
    try {
      return safeStorage.decryptString(Buffer.from(encrypted, 'base64'));
    } catch (cause) {
      this.onError(new HarkError('SECRET_UNAVAILABLE', `${path} cannot be decrypted`, { cause }));
      return undefined;
    }
  }

  /** @param value null takes it out. @throws HarkError SECRET_UNAVAILABLE, DATA_UNWRITABLE */
  keep(path: SettingPath, value: string | null): void {
    const { [path]: _, ...secrets } = this.#file.read(this.onError);
    if (value !== null) {
      if (!safeStorage.isEncryptionAvailable()) {
        throw new HarkError('SECRET_UNAVAILABLE', 'the system offers no key store');
      }
      secrets[path] = safeStorage.encryptString(value).toString('base64');
    }
    this.#file.write(secrets);
  }
}
