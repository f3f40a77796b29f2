import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_VOICE, FALLBACK_VOICE, parseVoiceName } from '../../../shared/settings/voices.ts';
import { modelWithId } from './manifest.ts';
import * as folders from './model-folders.ts';
import { catalogueVoiceOf, spokenVoice } from './spoken-voice.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-voices-'));
  vi.stubEnv('XDG_DATA_HOME', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const installed = (isInstalled: boolean) => vi.spyOn(folders, 'isUsable').mockReturnValue(isInstalled);

test('speaks with the default voice when it is installed, and with the fallback voice until then', () => {
  installed(true);
  expect(spokenVoice(DEFAULT_VOICE)).toBe(DEFAULT_VOICE);
  installed(false);
  expect(spokenVoice(DEFAULT_VOICE)).toBe(FALLBACK_VOICE);
});

test('leaves another voice as it is, installed or not', () => {
  installed(false);
  for (const voice of ['awb', 'system', 'neural:mine']) expect(spokenVoice(voice)).toBe(voice);
});

test('takes a voice of the same name that the user added', () => {
  installed(false);
  const { folder: name } = parseVoiceName(DEFAULT_VOICE) as { folder: string };
  mkdirSync(join(folder, 'hark/voices', name), { recursive: true });
  expect(spokenVoice(DEFAULT_VOICE)).toBe(DEFAULT_VOICE);
});

test('the default voice is in the catalogue, is fetched by set-up and needs nothing optional', () => {
  const { folder: id } = parseVoiceName(DEFAULT_VOICE) as { folder: string };
  const voice = modelWithId(id);
  expect(voice.install).toBe('recommended');
  for (const needed of voice.needs) expect(modelWithId(needed).install).not.toBe('optional');
});

test('speaks another language with a voice of the catalogue in place of the default one', () => {
  const german = 'neural:de_DE-thorsten-medium';
  installed(true);
  expect(spokenVoice(DEFAULT_VOICE, 'de')).toBe(german);
  expect(spokenVoice('awb', 'de')).toBe('awb');
  installed(false);
  expect(spokenVoice(DEFAULT_VOICE, 'de')).toBe(FALLBACK_VOICE);
  expect(catalogueVoiceOf('de')?.id).toBe('de_DE-thorsten-medium');
  expect(catalogueVoiceOf('tlh')).toBeUndefined();
});
