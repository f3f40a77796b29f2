import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { DEFAULT_VOICE } from '../../shared/settings/voices.ts';
import { SettingsFile } from './settings-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-settings-'));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function settings(name: string, yaml?: string, env: Record<string, string> = {}): SettingsFile {
  const file = join(folder, name, 'hark', 'config.yaml');
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, name));
  const opened = new SettingsFile(env);
  if (yaml === undefined) return opened;
  opened.import(yaml);
  expect(opened.path).toBe(file);
  return new SettingsFile(env);
}

const textOf = ({ path }: SettingsFile) => readFileSync(path, 'utf8');

test('a change is written between the comments, and counts at once and after the next start', () => {
  const file = settings('comments', '# mine\nstt:\n  model: tiny # quick\n');
  file.change('stt.threads', 4);
  expect(textOf(file)).toBe('# mine\nstt:\n  model: tiny # quick\n  threads: 4\n');
  expect(file.loaded.config.stt).toMatchObject({ model: 'tiny', threads: 4 });
  expect(settings('comments').loaded.config.stt.threads).toBe(4);
});

test('without a file the first change makes one; back to the default empties it', () => {
  const file = settings('fresh');
  expect(existsSync(file.path)).toBe(false);
  file.change('tts.voice', 'rms');
  expect(textOf(file)).toBe('tts:\n  voice: rms\n');
  file.change('tts.voice', undefined);
  expect(file.loaded.config.tts.voice).toBe(DEFAULT_VOICE);
  expect(textOf(file)).not.toContain('tts');
});

test('what Hark would refuse is not written', () => {
  const file = settings('refused', 'stt:\n  threads: 3\n');
  expect(() => file.change('stt.threads', 99)).toThrow(/stt\.threads.*1 to 16/);
  expect(() => file.change('vad.off_threshold', 0.9)).toThrow(/off_threshold must be under/);
  expect(() => file.import('stt: [')).toThrow();
  expect(textOf(file)).toBe('stt:\n  threads: 3\n');
  expect(file.loaded.config.stt.threads).toBe(3);
  expect(file.undoable).toBe(false);
});

test('changes are taken back one by one, an import and a reset too', () => {
  const file = settings('undo', 'stt:\n  threads: 3\n');
  file.change('stt.threads', 4);
  file.import('tts:\n  voice: awb\n');
  file.resetAll();
  expect(file.loaded.config.tts.voice).toBe(DEFAULT_VOICE);
  file.undo();
  expect(file.loaded.config.tts.voice).toBe('awb');
  file.undo();
  expect(file.loaded.config.stt.threads).toBe(4);
  file.undo();
  expect(textOf(file)).toBe('stt:\n  threads: 3\n');
  expect(file.undoable).toBe(false);
});

test('what the environment sets cannot be changed, and says by which variable', () => {
  const file = settings('locked', undefined, { HARK_VOICE: 'kal16' });
  expect(() => file.change('tts.voice', 'rms')).toThrow(/HARK_VOICE/);
  file.change('tts.speed', 1.5);
  expect(file.loaded.config.tts).toMatchObject({ voice: 'kal16', speed: 1.5 });
});

test('secrets are not exported', () => {
  const file = settings('secrets', 'llm:\n  api_key: sk-1\n  model: m\nmcp:\n  servers:\n    a:\n      command: b\n');
  expect(file.export()).toBe('llm:\n  model: m\n');
});
