import { z } from 'zod';

/** How the settings view shows a setting; `auto` follows from what its schema accepts. */
export type ControlKind =
  | 'auto'
  | 'secret'
  | 'prose'
  | 'json'
  | 'shortcut'
  | 'voice'
  | 'microphone'
  | 'loudspeaker'
  | 'wake-words'
  | 'wake-thresholds';

/** What must be known of a setting besides what it accepts. */
export interface SettingMetadata {
  /** The environment variable that overrides the file; null for none. */
  env: string | null;
  /** `key-store`: a text that the system's key store keeps and no window sees. `hidden`: in the file, never printed or exported. */
  secrecy: 'none' | 'hidden' | 'key-store';
  control: ControlKind;
  /** `live`: main applies a change at once. `engine`: the engine starts anew after the current turn. */
  applies: 'live' | 'engine';
}

const metadata = z.registry<SettingMetadata>();

declare const described: unique symbol;
/** A schema that came through `setting`. */
export type SettingSchema = z.ZodType & { readonly [described]: true };

/** Describes one setting. Every field of `of` is required, so that none is forgotten. */
export function setting<Schema extends z.ZodType>(
  schema: Schema,
  of: SettingMetadata,
): Schema & { readonly [described]: true } {
  // A copy: settings of several sections may share one schema, and each has its own metadata.
  const own = schema.clone() as Schema;
  metadata.add(own, of);
  return own as Schema & { readonly [described]: true };
}

/** A section of the configuration. It refuses unknown keys, and takes only what came through `setting`. */
export function section<Shape extends Record<string, SettingSchema>>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  return z.strictObject(shape);
}

/** @throws Error when the schema did not come through `setting` */
export function metadataOfSchema(schema: z.ZodType): SettingMetadata {
  const found = metadata.get(schema);
  if (!found) throw new Error('a setting must be described by setting()');
  return found;
}
