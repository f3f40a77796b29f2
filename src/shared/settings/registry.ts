/** Queries over all settings. Everything here derives from the sections; no setting is named. */
import type { z } from 'zod';
import { type Config, configSchema } from './config-schema.ts';
import { groupOfSchema, metadataOfSchema, type SettingGroup, type SettingMetadata } from './setting.ts';

export type Section = keyof Config;

/** Path of a setting, such as `stt.model`. */
export type SettingPath = { [Each in Section]: `${Each}.${keyof Config[Each] & string}` }[Section];

/** Every section, in display order. */
export const SECTIONS = Object.keys(configSchema.shape) as Section[];

/** Every setting, in the order of the sections. */
export const SETTING_PATHS: readonly SettingPath[] = SECTIONS.flatMap((section) =>
  Object.keys(shapeOf(section)).map((key) => `${section}.${key}` as SettingPath),
);

/** @returns the schema of a setting, including its default */
export function settingSchema(path: SettingPath): z.ZodType {
  const [section, key] = partsOf(path);
  return shapeOf(section)[key] as z.ZodType;
}

export function settingMetadata(path: SettingPath): SettingMetadata {
  return metadataOfSchema(settingSchema(path));
}

/** @returns the value of a setting */
export function settingOf(config: Config, path: SettingPath): unknown {
  const [section, key] = partsOf(path);
  return (config[section] as Record<string, unknown>)[key];
}

/** @returns a copy of `config` with changed settings; the values are not validated */
export function withSettings(config: Config, values: ReadonlyMap<SettingPath, unknown>): Config {
  const copy: Record<Section, object> = { ...config };
  for (const [path, value] of values) {
    const [section, key] = partsOf(path);
    copy[section] = { ...copy[section], [key]: value };
  }
  return copy as Config;
}

/** Environment variable → setting that it overrides. */
export const ENVIRONMENT_SETTINGS: ReadonlyMap<string, SettingPath> = new Map(
  SETTING_PATHS.flatMap((path) => {
    const { env } = settingMetadata(path);
    return env === null ? [] : [[env, path] as const];
  }),
);

/** Settings in the system's key store; null in the window. */
export const SECRET_SETTINGS: readonly SettingPath[] = SETTING_PATHS.filter(
  (path) => settingMetadata(path).secrecy === 'key-store',
);

/** Settings that are never printed, logged or exported. */
export const HIDDEN_SETTINGS: ReadonlySet<string> = new Set(
  SETTING_PATHS.filter((path) => settingMetadata(path).secrecy !== 'none'),
);

/** @returns the settings that differ */
export function changedSettings(before: Config, after: Config): SettingPath[] {
  return SETTING_PATHS.filter(
    (path) => JSON.stringify(settingOf(before, path)) !== JSON.stringify(settingOf(after, path)),
  );
}

/** @returns whether these changes need an engine restart */
export function needEngineRestart(changed: readonly SettingPath[]): boolean {
  return changed.some((path) => settingMetadata(path).applies === 'engine');
}

/** @returns whether the keys of a setting's value are user-defined names */
export function hasUserDefinedKeys(path: SettingPath): boolean {
  let { def } = settingSchema(path) as unknown as { def: { type: string; innerType?: { def: never } } };
  while (def.innerType) def = def.innerType.def;
  return def.type === 'record';
}

export function sectionOf(path: SettingPath): Section {
  return partsOf(path)[0];
}

/** @returns undefined if the setting is in no group of its section */
export function groupOf(path: SettingPath): SettingGroup | undefined {
  return groupOfSchema(settingSchema(path));
}

function partsOf(path: SettingPath): [section: Section, key: string] {
  return path.split('.') as [Section, string];
}

function shapeOf(section: Section): Record<string, z.ZodType> {
  // A section is an object schema with `{}` as its default.
  const { innerType } = (configSchema.shape[section] as unknown as z.ZodPrefault<z.ZodObject>).def;
  return innerType.shape as Record<string, z.ZodType>;
}
