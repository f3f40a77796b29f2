import { SECRET_SETTINGS } from './environment.ts';

/** Shown in place of a secret. */
const SECRET = '(secret)';

/** The value of a setting as it may be shown: no key, no password in an address. @param path such as `llm.api_key` */
export function shownValue(path: string, value: unknown): unknown {
  if (value === null) return null;
  if (SECRET_SETTINGS.has(path)) return SECRET;
  return typeof value === 'string' ? value.replace(/^(https?:\/\/)[^/@]+@/, `$1${SECRET}@`) : value;
}
