import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type SettingTexts, settingsEn } from '../texts/settings-en.ts';
import { configSchema } from './config-schema.ts';
import {
  changedSettings,
  ENVIRONMENT_SETTINGS,
  groupOf,
  HIDDEN_SETTINGS,
  hasUserDefinedKeys,
  needEngineRestart,
  SECRET_SETTINGS,
  SETTING_PATHS,
  settingMetadata,
  settingOf,
  settingSchema,
  withSettings,
} from './registry.ts';
import { metadataOfSchema, SETTING_GROUPS, section, setting } from './setting.ts';
import { secret } from './value-schemas.ts';

const defaults = configSchema.parse({});

describe('a setting', () => {
  const text = z.string().default('');

  test('does not compile without all of its metadata', () => {
    // @ts-expect-error env, secrecy, control and applies are missing
    setting(text, {});
    // @ts-expect-error secrecy is missing
    setting(text, { env: null, control: 'auto', applies: 'live' });
    // @ts-expect-error applies is missing
    setting(text, { env: null, secrecy: 'none', control: 'auto' });
    // @ts-expect-error env is missing
    setting(text, { secrecy: 'none', control: 'auto', applies: 'live' });
    // @ts-expect-error control is missing
    setting(text, { env: null, secrecy: 'none', applies: 'live' });
  });

  test('does not compile as a secret unless it is a nullable text with the control of a secret', () => {
    setting(secret, { env: null, secrecy: 'key-store', control: 'secret', applies: 'live' });
    // @ts-expect-error a text that cannot be null
    setting(text, { env: null, secrecy: 'key-store', control: 'secret', applies: 'live' });
    // @ts-expect-error a number
    setting(z.number().nullable(), { env: null, secrecy: 'key-store', control: 'secret', applies: 'live' });
    // @ts-expect-error a choice
    setting(z.enum(['a', 'b']).nullable(), { env: null, secrecy: 'key-store', control: 'secret', applies: 'live' });
    // @ts-expect-error a control that would show the secret
    setting(secret, { env: null, secrecy: 'key-store', control: 'auto', applies: 'live' });
    // @ts-expect-error a control for secrets, for a setting that is none
    setting(secret, { env: null, secrecy: 'none', control: 'secret', applies: 'live' });
  });

  test('does not compile without a name and an explanation', () => {
    const { 'sounds.cues': _, ...others } = settingsEn;
    // @ts-expect-error sounds.cues is missing
    const incomplete: SettingTexts = others;
    expect(incomplete).not.toHaveProperty('sounds.cues');
  });

  test('does not compile in a section when it is not described', () => {
    // @ts-expect-error the schema did not come through setting()
    section({ name: text });
  });

  test('keeps its own metadata when settings share a schema', () => {
    const one = setting(secret, { env: 'ONE', secrecy: 'none', control: 'auto', applies: 'live' });
    const other = setting(secret, { env: null, secrecy: 'key-store', control: 'secret', applies: 'engine' });
    expect(metadataOfSchema(one).env).toBe('ONE');
    expect(metadataOfSchema(other)).toMatchObject({ env: null, secrecy: 'key-store' });
    expect(section({ one, other }).parse({})).toEqual({ one: null, other: null });
  });
});

describe('the registry', () => {
  test('has metadata for every setting', () => {
    expect(SETTING_PATHS.length).toBeGreaterThan(80);
    for (const path of SETTING_PATHS) expect(settingMetadata(path), path).toHaveProperty('applies');
  });

  test('gives no environment variable to two settings', () => {
    const variables = SETTING_PATHS.flatMap((path) => settingMetadata(path).env ?? []);
    expect(new Set(variables).size).toBe(variables.length);
    expect([...ENVIRONMENT_SETTINGS.keys()].sort()).toEqual(variables.sort());
    expect(ENVIRONMENT_SETTINGS.get('AUDIO_CHUNK_SIZE_MS')).toBe('audio_processing.chunk_size_ms');
  });

  test('requires secrets to be nullable texts that are null by default and never shown', () => {
    expect(SECRET_SETTINGS).toContain('llm.api_key');
    for (const path of SECRET_SETTINGS) {
      expect(settingOf(defaults, path), path).toBeNull();
      expect(settingSchema(path).safeParse('a secret').success, path).toBe(true);
      expect(['secret', 'sign-ins'], path).toContain(settingMetadata(path).control);
      expect(HIDDEN_SETTINGS.has(path)).toBe(true);
    }
  });

  test('replaces values in a copy', () => {
    const changed = withSettings(defaults, new Map([['llm.api_key', 'sk-1']] as const));
    expect(changed.llm).toEqual({ ...defaults.llm, api_key: 'sk-1' });
    expect(defaults.llm.api_key).toBeNull();
    expect(changedSettings(defaults, changed)).toEqual(['llm.api_key']);
  });

  test('knows which changes need an engine restart', () => {
    expect(needEngineRestart(['interface.theme', 'devices.microphone', 'api.port'])).toBe(false);
    expect(needEngineRestart(['interface.theme', 'tts.voice'])).toBe(true);
    expect(needEngineRestart([])).toBe(false);
  });

  test('knows the settings with user-defined keys', () => {
    expect(SETTING_PATHS.filter(hasUserDefinedKeys).sort()).toEqual([
      'mcp.permissions',
      'mcp.servers',
      'models.mirrors',
      'skills.currency_rates',
      'skills.open',
      'skills.routines',
      'tts.pronunciations',
    ]);
  });
});

describe('groups', () => {
  test('put the settings of a service together, each group once', () => {
    const groups = SETTING_PATHS.flatMap((path) => groupOf(path) ?? []);
    const inOrder = groups.filter((group, place) => group !== groups[place - 1]);
    expect(inOrder).toEqual([...SETTING_GROUPS]);
    expect(groupOf('services.home_token')).toBe('home');
    expect(groupOf('user.place')).toBeUndefined();
  });

  test('leave no service out', () => {
    const services = SETTING_PATHS.filter((path) => path.startsWith('services.'));
    expect(services.filter((path) => groupOf(path) === undefined)).toEqual([]);
  });
});
