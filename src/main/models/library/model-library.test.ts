import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { modelWithId } from '../catalogue/manifest.ts';
import { promptStateFolder, promptStatePrefix, promptStates } from '../runtime/prompt-states.ts';
import { ModelLibrary } from './model-library.ts';

const MODEL = 'smollm2-135m-instruct';
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-library-'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('a language model is removed with the states of its prompts, and no other', async () => {
  const states = promptStates(promptStateFolder());
  const [other, removed] = ['other', modelWithId(MODEL).files[0]?.sha256 ?? ''].map(promptStatePrefix);
  for (const name of [`${removed}1`, `${other}1`]) {
    await states.make(name, async (path) => {
      writeFileSync(join(path, 'state.bin'), '');
      return { made: undefined, about: null };
    });
  }
  const { models: settings, stt } = configSchema.parse({});
  const library = new ModelLibrary({
    settings,
    sttThreads: stt.threads,
    connectLanguageModel: () => Promise.reject(new Error('nothing is measured')),
    onChange: () => undefined,
  });
  await library.remove(MODEL);
  expect(readdirSync(promptStateFolder())).toEqual([`${other}1`]);
});
