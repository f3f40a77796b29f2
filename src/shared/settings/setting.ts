import { z } from 'zod';

/** Control in the settings view; `auto` derives from the schema. */
export type ControlKind =
  | 'auto'
  | 'secret'
  | 'sign-ins'
  | 'prose'
  | 'lines'
  | 'feeds'
  | 'json'
  | 'routines'
  | 'shortcut'
  | 'voice'
  | 'language-model'
  | 'pronunciations'
  | 'microphone'
  | 'loudspeaker'
  | 'wake-words'
  | 'wake-thresholds';

interface CommonMetadata {
  /** Environment variable that overrides the file; null for none. */
  env: string | null;
  /** `live`: main applies a change immediately. `engine`: the engine restarts after the current turn. */
  applies: 'live' | 'engine';
}

interface FileMetadata extends CommonMetadata {
  /** `hidden`: stored in the file, but never printed or exported. */
  secrecy: 'none' | 'hidden';
  control: Exclude<ControlKind, 'secret' | 'sign-ins'>;
}

interface SecretMetadata extends CommonMetadata {
  /** Stored in the system's key store and never sent to a window. */
  secrecy: 'key-store';
  control: 'secret' | 'sign-ins';
}

/** Metadata of a setting. */
export type SettingMetadata = FileMetadata | SecretMetadata;

/** Only a setting of type `string | null` can be a secret: it is null in the window. */
type MetadataFor<Value> = [Value, string | null] extends [string | null, Value] ? SettingMetadata : FileMetadata;

const metadata = z.registry<SettingMetadata>();

declare const described: unique symbol;
/** A schema created by `setting`. */
export type SettingSchema = z.ZodType & { readonly [described]: true };

/** Describes one setting. Every field of `of` is required. */
export function setting<Schema extends z.ZodType>(
  schema: Schema,
  of: MetadataFor<z.output<Schema>>,
): Schema & { readonly [described]: true } {
  // Clone it: settings of several sections may share a schema but have their own metadata.
  const own = schema.clone() as Schema;
  metadata.add(own, of);
  return own as Schema & { readonly [described]: true };
}

/** Settings of a section that the settings view shows under a title of their own, in display order. */
export const SETTING_GROUPS = ['weather', 'home', 'calendar', 'news', 'facts', 'servers'] as const;
export type SettingGroup = (typeof SETTING_GROUPS)[number];

const groups = new WeakMap<z.ZodType, SettingGroup>();

/** Groups settings; to be spread into a section. */
export function group<Shape extends Record<string, SettingSchema>>(name: SettingGroup, shape: Shape): Shape {
  for (const schema of Object.values(shape)) groups.set(schema, name);
  return shape;
}

/** @returns undefined if the setting is in no group */
export function groupOfSchema(schema: z.ZodType): SettingGroup | undefined {
  return groups.get(schema);
}

/** A section of the configuration. It rejects unknown keys and only accepts schemas created by `setting`. */
export function section<Shape extends Record<string, SettingSchema>>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape);
}

/** @throws Error if the schema was not created by `setting` */
export function metadataOfSchema(schema: z.ZodType): SettingMetadata {
  const found = metadata.get(schema);
  if (!found) throw new Error('a setting must be described by setting()');
  return found;
}
