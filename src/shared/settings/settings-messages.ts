import { z } from 'zod';
import { configSchema } from './config-schema.ts';
import { SETTING_PATHS, type SettingPath } from './registry.ts';

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
