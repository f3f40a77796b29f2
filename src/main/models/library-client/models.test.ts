import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { LibraryRequest } from '../../../shared/models/library-messages.ts';
import type { ListedModel } from '../../../shared/models/models.ts';
import { Settings } from '../../app/settings/settings.ts';
import { FakeProcess, fakeKeyStore } from '../../app/testing/fake-platform.ts';
import { Models } from './models.ts';

const MODEL = 'smollm2-135m-instruct';
const MODEL_FILE = 'SmolLM2-135M-Instruct.Q4_1.gguf';
const MODEL_BYTES = 98_362_432;
let folder: string;
let models: Models<string> | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-models-'));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
});
afterEach(() => {
  models?.close();
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function open({ chosenFile, config = '' }: { chosenFile?: string; config?: string } = {}) {
  mkdirSync(join(folder, 'config/hark'), { recursive: true });
  writeFileSync(join(folder, 'config/hark/config.yaml'), config);
  const errors: unknown[] = [];
  const dialogs = {
    choosePathToSave: async () => undefined,
    chooseFile: async () => chosenFile,
    confirm: async () => true,
  };
  const settings = new Settings({
    keyStore: fakeKeyStore('key'),
    dialogs,
    onChange: () => undefined,
    onError: (error) => errors.push(error),
    onSecretsReadable: () => undefined,
  });
  const library = new FakeProcess<LibraryRequest>();
  const onInstalled = vi.fn();
  const opened = new Models<string>({
    fork: () => library,
    connectLanguageModel: () => 'port',
    dialogs,
    settings,
    onInstalled,
    onReport: () => undefined,
    onError: (error) => errors.push(error),
  });
  models = opened;
  const report = (...listed: ListedModel[]) => {
    opened.list();
    library.send({ type: 'models', models: listed, busy: false });
  };
  return { models: opened, settings, library, report, onInstalled, errors };
}

/** A file of the right size is enough: only its user reads it. */
function installModel(): void {
  const target = join(folder, 'data/hark/models', MODEL);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, MODEL_FILE), '');
  truncateSync(join(target, MODEL_FILE), MODEL_BYTES);
}

const listed = (id: string, type: 'installed' | 'available' = 'installed'): ListedModel => ({
  id,
  name: id,
  job: 'llm',
  licence: 'MIT',
  languages: [],
  state: { type },
  diskBytes: 1,
  wakeWords: [],
});

test('uses an installed language model, also when a server answered before', async () => {
  installModel();
  const { models, settings, library } = open({ config: 'llm: { base_url: "http://127.0.0.1:11434/v1" }' });
  await models.handleRequest({ type: 'use-language-model', id: MODEL });
  expect(settings.config.llm).toMatchObject({ inside_model: MODEL, provider: 'inside' });
  // The view waits for a report.
  expect(library.received.at(-1)).toEqual({ type: 'list' });
});

test('leaves the provider alone when the model answers anyway', async () => {
  installModel();
  const { models, settings } = open();
  await models.handleRequest({ type: 'use-language-model', id: MODEL });
  expect(settings.config.llm).toMatchObject({ inside_model: MODEL, provider: null });
});

test.each([
  [MODEL, 'MODEL_MISSING'],
  ['moonshine-base', 'LANGUAGE_MODEL_INVALID'],
  ['/etc/passwd', 'MODEL_MISSING'],
])('refuses to use %s when it is no installed language model', async (id, code) => {
  const { models, settings } = open();
  await expect(models.handleRequest({ type: 'use-language-model', id })).rejects.toMatchObject({ code });
  expect(settings.config.llm.inside_model).toBeNull();
});

test('uses a GGUF file that the user chooses, and refuses another file', async () => {
  const gguf = join(folder, 'own.gguf');
  writeFileSync(gguf, 'GGUF....');
  const { models, settings } = open({ chosenFile: gguf });
  await models.handleRequest({ type: 'choose-language-model' });
  expect(settings.config.llm.inside_model).toBe(gguf);

  writeFileSync(gguf, 'a text');
  await expect(models.handleRequest({ type: 'choose-language-model' })).rejects.toMatchObject({
    code: 'LANGUAGE_MODEL_INVALID',
  });
});

test.each([
  { type: 'choose-language-model' },
  { type: 'add-voice' },
  { type: 'add-wake-word', word: 'computer' },
] as const)('reports the models when the user chooses no file for $type', async (request) => {
  const { models, settings, library } = open();
  await models.handleRequest(request);
  expect(settings.config.llm.inside_model).toBeNull();
  expect(library.received.slice(1)).toEqual([{ type: 'list' }]);
});

test('resets the settings that use a language model before it is removed', async () => {
  const { models, settings, report } = open({ config: `llm: { inside_model: ${MODEL}, provider: inside }` });
  report(listed(MODEL));
  await models.handleRequest({ type: 'remove', id: MODEL });
  expect(settings.config.llm).toMatchObject({ inside_model: null, provider: null });
});

test('goes on with another model on this machine when there is one', async () => {
  const { models, settings, report } = open({ config: `llm: { inside_model: ${MODEL}, provider: inside }` });
  report(listed(MODEL), listed('qwen3-0.6b'));
  await models.handleRequest({ type: 'remove', id: MODEL });
  expect(settings.config.llm).toMatchObject({ inside_model: null, provider: 'inside' });
});

test('keeps a file of the user when a model of the catalogue is removed', async () => {
  const { models, settings, report } = open({ config: 'llm: { inside_model: /own.gguf, provider: inside }' });
  report(listed(MODEL));
  await models.handleRequest({ type: 'remove', id: MODEL });
  expect(settings.config.llm).toMatchObject({ inside_model: '/own.gguf', provider: 'inside' });
});

test('restarts the engine when a language model was installed or removed', () => {
  const { report, onInstalled } = open();
  report(listed(MODEL, 'available'));
  expect(onInstalled).not.toHaveBeenCalled();
  report(listed(MODEL));
  expect(onInstalled).toHaveBeenCalledTimes(1);
  report(listed(MODEL));
  expect(onInstalled).toHaveBeenCalledTimes(1);
  report(listed(MODEL, 'available'));
  expect(onInstalled).toHaveBeenCalledTimes(2);
});

test('gives the library a port to a language model when it wants to measure one', () => {
  const { models, library } = open();
  models.list();
  library.send({ type: 'language-model-wanted' });
  expect(library.received.at(-1)).toEqual({ type: 'language-model-port' });
  expect(library.ports).toEqual(['port']);
});
