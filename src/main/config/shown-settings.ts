import { HIDDEN_SETTINGS } from '../../shared/settings/registry.ts';
import type { LoadedConfig } from './load-config.ts';

/** Shown in place of a secret. */
const SECRET = '(secret)';

interface ShownSetting {
  /** Such as `stt.model`. */
  path: string;
  /** As it may be shown: no key, no password in an address. */
  value: unknown;
  source: string;
}

/** Every setting with its value and where that is from, for a reader's eyes. */
export function shownSettings({ config, sources }: LoadedConfig): ShownSetting[] {
  return [...sources].map(([path, source]) => ({ path, value: shownValue(path, valueAt(config, path)), source }));
}

function shownValue(path: string, value: unknown): unknown {
  if (value === null) return null;
  if (HIDDEN_SETTINGS.has(path)) return SECRET;
  return typeof value === 'string' ? value.replace(/^(https?:\/\/)[^/@]+@/, `$1${SECRET}@`) : value;
}

function valueAt(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], tree);
}
