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

interface CommonMetadata {
  /** The environment variable that overrides the file; null for none. */
  env: string | null;
  /** `live`: main applies a change at once. `engine`: the engine restarts after the current turn. */
  applies: 'live' | 'engine';
}

interface FileMetadata extends CommonMetadata {
  /** `hidden`: the file contains it, but it is never printed or exported. */
  secrecy: 'none' | 'hidden';
  control: Exclude<ControlKind, 'secret'>;
}

interface SecretMetadata extends CommonMetadata {
  /** The system's key store keeps it, and no window receives it. */
  secrecy: 'key-store';
  control: 'secret';
}

/** What must be known of a setting besides what it accepts. */
export type SettingMetadata = FileMetadata | SecretMetadata;

/** Only a setting of the type `string | null` can be a secret: it is null in what the window receives. */
type MetadataFor<Value> = [Value, string | null] extends [string | null, Value] ? SettingMetadata : FileMetadata;

const metadata = z.registry<SettingMetadata>();

declare const described: unique symbol;
/** A schema that came through `setting`. */
export type SettingSchema = z.ZodType & { readonly [described]: true };

/** Describes one setting. Every field of `of` is required, so that none is forgotten. */
export function setting<Schema extends z.ZodType>(
  schema: Schema,
  of: MetadataFor<z.output<Schema>>,
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
