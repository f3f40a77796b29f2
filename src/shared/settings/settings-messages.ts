import { z } from 'zod';
import { configSchema } from './config-schema.ts';
import { SETTING_PATHS, type SettingPath } from './registry.ts';

const settingPathSchema = z.enum(SETTING_PATHS as [SettingPath, ...SettingPath[]]);

export const settingsSnapshotSchema = z.object({
  config: configSchema,
  /** Setting → the variable or file that its value comes from; absent for a default. */
  sources: z.record(z.string(), z.string()),
  /** File that stores changes. */
  file: z.string(),
  /** Whether a change since the start can be undone. */
  undoable: z.boolean(),
  /** Secrets in the system's key store; their values stay in main. */
  keptSecrets: z.array(settingPathSchema),
});

/** All settings for the settings view; secrets are null. */
export type SettingsSnapshot = z.infer<typeof settingsSnapshotSchema>;

export const settingsRequestSchema = z.discriminatedUnion('type', [
  /** Without `value`: reset to the default. */
  z.object({ type: z.literal('change'), path: settingPathSchema, value: z.unknown().optional() }),
  /** Stores a secret in the system's key store; null deletes it. */
  z.object({ type: z.literal('keep-secret'), path: settingPathSchema, value: z.string().min(1).max(4096).nullable() }),
  z.object({ type: z.literal('undo') }),
  z.object({ type: z.literal('reset-all') }),
  z.object({ type: z.literal('import') }),
  z.object({ type: z.literal('export') }),
]);

export type SettingsRequest = z.infer<typeof settingsRequestSchema>;
