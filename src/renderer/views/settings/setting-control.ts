import { z } from 'zod';
import { type SettingPath, settingMetadata, settingSchema } from '../../../shared/settings/registry.ts';
import type { ControlKind } from '../../../shared/settings/setting.ts';

/** How a setting is shown and changed. */
export type Control =
  | { kind: Exclude<ControlKind, 'auto'> | 'switch' | 'map' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'text'; nullable: boolean };

interface JsonSchema {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
}

/** Made once each: every key typed into the search draws all rows again. */
const controls = new Map<SettingPath, Control>();

/** The control that the setting names, or the one that follows from its schema. */
export function controlOf(path: SettingPath): Control {
  const known = controls.get(path);
  if (known) return known;
  const { control: kind } = settingMetadata(path);
  const control = kind === 'auto' ? controlFromSchema(path) : { kind };
  controls.set(path, control);
  return control;
}

function controlFromSchema(path: SettingPath): Control {
  const schema = z.toJSONSchema(settingSchema(path), { io: 'input' }) as JsonSchema;
  if (schema.type === 'boolean') return { kind: 'switch' };
  if (schema.enum) return { kind: 'choice', options: schema.enum };
  if (schema.type === 'object') return { kind: 'map' };
  if (schema.minimum !== undefined && schema.maximum !== undefined) {
    return { kind: 'number', min: schema.minimum, max: schema.maximum };
  }
  return { kind: 'text', nullable: schema.anyOf !== undefined };
}

/** @returns whether the setting would accept it */
export function isAccepted(path: SettingPath, value: unknown): boolean {
  return settingSchema(path).safeParse(value).success;
}
