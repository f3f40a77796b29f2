import { z } from 'zod';
import { type Config, configSchema } from './config-schema.ts';

/** Such as `stt.model`: one setting. */
export type SettingPath = { [Section in keyof Config]: `${Section}.${keyof Config[Section] & string}` }[keyof Config];

/** Every setting, in the schema's order. */
export const SETTING_PATHS: readonly SettingPath[] = Object.entries(configSchema.shape).flatMap(([section, schema]) =>
  Object.keys(sectionShape(schema)).map((key) => `${section}.${key}` as SettingPath),
);

/** What one setting accepts, with its default. */
export function settingSchema(path: SettingPath): z.ZodType {
  const [section, key] = path.split('.') as [keyof Config, string];
  return sectionShape(configSchema.shape[section])[key] as z.ZodType;
}

/** @returns its value in a configuration */
export function settingOf(config: Config, path: SettingPath): unknown {
  const [section, key] = path.split('.') as [keyof Config, string];
  return (config[section] as Record<string, unknown>)[key];
}

function sectionShape(schema: z.ZodType): Record<string, z.ZodType> {
  const { innerType } = (schema as z.ZodPrefault<z.ZodObject>).def;
  return innerType.shape as Record<string, z.ZodType>;
}

const settingPathSchema = z.enum(SETTING_PATHS as [SettingPath, ...SettingPath[]]);

export const settingsSnapshotSchema = z.object({
  config: configSchema,
  /** Setting → the variable or the file that its value is from; absent for a default. */
  sources: z.record(z.string(), z.string()),
  /** Where changes are written. */
  file: z.string(),
  /** Whether there is a change of this run to take back. */
  undoable: z.boolean(),
  /** Secrets that are kept in the system's key store; their values stay in main. */
  keptSecrets: z.array(settingPathSchema),
});

/** All settings, as the settings view shows them. Secrets are null in it. */
export type SettingsSnapshot = z.infer<typeof settingsSnapshotSchema>;

export const settingsRequestSchema = z.discriminatedUnion('type', [
  /** `value` absent: back to the default. */
  z.object({ type: z.literal('change'), path: settingPathSchema, value: z.unknown().optional() }),
  /** A secret into the system's key store; null takes it out. */
  z.object({ type: z.literal('keep-secret'), path: settingPathSchema, value: z.string().min(1).max(4096).nullable() }),
  z.object({ type: z.literal('undo') }),
  z.object({ type: z.literal('reset-all') }),
  z.object({ type: z.literal('import') }),
  z.object({ type: z.literal('export') }),
]);

export type SettingsRequest = z.infer<typeof settingsRequestSchema>;
