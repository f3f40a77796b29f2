/** What can be asked of all settings. Everything here follows from the sections; no setting is named. */
import type { z } from 'zod';
import { type Config, configSchema } from './config-schema.ts';
import { metadataOfSchema, type SettingMetadata } from './setting.ts';

export type Section = keyof Config;

/** Such as `stt.model`: one setting. */
export type SettingPath = { [Each in Section]: `${Each}.${keyof Config[Each] & string}` }[Section];

/** Every section, in the order in which it is shown. */
export const SECTIONS = Object.keys(configSchema.shape) as Section[];

/** Every setting, in the order of the sections. */
export const SETTING_PATHS: readonly SettingPath[] = SECTIONS.flatMap((section) =>
  Object.keys(shapeOf(section)).map((key) => `${section}.${key}` as SettingPath),
);

/** What one setting accepts, with its default. */
export function settingSchema(path: SettingPath): z.ZodType {
  const [section, key] = partsOf(path);
  return shapeOf(section)[key] as z.ZodType;
}

export function settingMetadata(path: SettingPath): SettingMetadata {
  return metadataOfSchema(settingSchema(path));
}

/** @returns its value in a configuration */
export function settingOf(config: Config, path: SettingPath): unknown {
  const [section, key] = partsOf(path);
  return (config[section] as Record<string, unknown>)[key];
}

/** @returns a copy of `config` with other values at these settings; the values are not checked */
export function withSettings(config: Config, values: ReadonlyMap<SettingPath, unknown>): Config {
  const copy: Record<Section, object> = { ...config };
  for (const [path, value] of values) {
    const [section, key] = partsOf(path);
    copy[section] = { ...copy[section], [key]: value };
  }
  return copy as Config;
}

/** Environment variable → the setting that it overrides. */
export const ENVIRONMENT_SETTINGS: ReadonlyMap<string, SettingPath> = new Map(
  SETTING_PATHS.flatMap((path) => {
    const { env } = settingMetadata(path);
    return env === null ? [] : [[env, path] as const];
  }),
);

/** Kept in the system's key store; null in what the window sees. */
export const SECRET_SETTINGS: readonly SettingPath[] = SETTING_PATHS.filter(
  (path) => settingMetadata(path).secrecy === 'key-store',
);

/** Never printed, logged or exported. */
export const HIDDEN_SETTINGS: ReadonlySet<string> = new Set(
  SETTING_PATHS.filter((path) => settingMetadata(path).secrecy !== 'none'),
);

/** @returns the settings that differ */
export function changedSettings(before: Config, after: Config): SettingPath[] {
  return SETTING_PATHS.filter(
    (path) => JSON.stringify(settingOf(before, path)) !== JSON.stringify(settingOf(after, path)),
  );
}

/** @returns whether the engine must start anew for these changes */
export function needNewEngine(changed: readonly SettingPath[]): boolean {
  return changed.some((path) => settingMetadata(path).applies === 'engine');
}

/** @returns whether the keys of a setting's value are names that the user chose */
export function hasNamesOfTheUser(path: SettingPath): boolean {
  let { def } = settingSchema(path) as unknown as { def: { type: string; innerType?: { def: never } } };
  while (def.innerType) def = def.innerType.def;
  return def.type === 'record';
}

export function sectionOf(path: SettingPath): Section {
  return partsOf(path)[0];
}

function partsOf(path: SettingPath): [section: Section, key: string] {
  return path.split('.') as [Section, string];
}

function shapeOf(section: Section): Record<string, z.ZodType> {
  // A section is an object schema with `{}` for a default.
  const { innerType } = (configSchema.shape[section] as unknown as z.ZodPrefault<z.ZodObject>).def;
  return innerType.shape as Record<string, z.ZodType>;
}
