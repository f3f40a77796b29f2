import { z } from 'zod';
import { type SettingPath, settingMetadata, settingSchema } from '../../../shared/settings/registry.ts';
import type { ControlKind } from '../../../shared/settings/setting.ts';

/** The kind of control for a setting. */
export type Control =
  | { type: Exclude<ControlKind, 'auto'> | 'switch' | 'map' }
  /** `null` stands for a setting that names none of the others. */
  | { type: 'choice'; options: readonly (string | null)[] }
  | { type: 'number'; min: number; max: number }
  | { type: 'text'; nullable: boolean; isAddress: boolean };

interface JsonSchema {
  type?: string;
  format?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
}

/** Cached, because each key typed into the search rerenders all rows. */
const controls = new Map<SettingPath, Control>();

/** The control named by the setting, or derived from its schema. */
export function controlOf(path: SettingPath): Control {
  const known = controls.get(path);
  if (known) return known;
  const { control: type } = settingMetadata(path);
  const control = type === 'auto' ? controlFromSchema(path) : { type };
  controls.set(path, control);
  return control;
}

function controlFromSchema(path: SettingPath): Control {
  const schema = z.toJSONSchema(settingSchema(path), { io: 'input' }) as JsonSchema;
  if (schema.type === 'boolean') return { type: 'switch' };
  if (schema.enum) return { type: 'choice', options: schema.enum };
  const nullableChoice = schema.anyOf?.find((each) => each.enum)?.enum;
  if (nullableChoice) return { type: 'choice', options: [null, ...nullableChoice] };
  if (schema.type === 'object') return { type: 'map' };
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return { type: 'number', min: schema.minimum, max: schema.maximum };
  }
  const isAddress = schema.anyOf?.some(({ format }) => format === 'uri') === true;
  return { type: 'text', nullable: schema.anyOf !== undefined, isAddress };
}

/** @returns true if the setting accepts the value */
export function isAccepted(path: SettingPath, value: unknown): boolean {
  return settingSchema(path).safeParse(value).success;
}
