import { z } from 'zod';
import { type SettingPath, settingSchema } from '../../../shared/settings/settings-messages.ts';

/** How a setting is shown and changed. */
export type Control =
  | { kind: 'switch' | 'prose' | 'secret' | 'shortcut' | 'map' | 'json' | 'voice' | 'microphone' | 'loudspeaker' }
  | { kind: 'wake-words' | 'wake-thresholds' }
  | { kind: 'choice'; options: readonly string[] }
  | { kind: 'number'; min: number; max: number }
  | { kind: 'text'; nullable: boolean };

const OF_THEIR_OWN: Partial<Record<SettingPath, Control>> = {
  'desktop.talk_shortcut': { kind: 'shortcut' },
  'desktop.window_shortcut': { kind: 'shortcut' },
  'devices.microphone': { kind: 'microphone' },
  'devices.loudspeaker': { kind: 'loudspeaker' },
  'wake.words': { kind: 'wake-words' },
  'wake.thresholds': { kind: 'wake-thresholds' },
  'tts.voice': { kind: 'voice' },
  'llm.api_key': { kind: 'secret' },
  'stt.api_key': { kind: 'secret' },
  'tts.api_key': { kind: 'secret' },
  'telemetry.api_key': { kind: 'secret' },
  'shared_cache.password': { kind: 'secret' },
  'llm.system_prompt': { kind: 'prose' },
  'mcp.servers': { kind: 'json' },
};

interface JsonSchema {
  type?: string;
  enum?: string[];
  minimum?: number;
  maximum?: number;
  anyOf?: JsonSchema[];
}

/** Made once each: a row is drawn anew with every letter that is searched for. */
const controls = new Map<SettingPath, Control>();

/** What the schema makes of a setting; a new setting needs nothing here. */
export function controlOf(path: SettingPath): Control {
  const control = controls.get(path) ?? OF_THEIR_OWN[path] ?? controlFromSchema(path);
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
