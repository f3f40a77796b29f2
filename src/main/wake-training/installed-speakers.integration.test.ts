import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { seeded } from '../../shared/seeded-random.ts';
import { PIPER_ECHO } from '../engine/speech/tts/neural/testing/echo-model.ts';
import { addVoice } from '../engine/speech/tts/neural/voice-library.ts';
import { voiceLibrary } from '../models/catalogue/model-folders.ts';
import { findInstalledSpeakers } from './installed-speakers.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-speakers-'));
  vi.stubEnv('XDG_DATA_HOME', folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

async function addPiperVoice(name: string): Promise<void> {
  const file = join(folder, `${name}.onnx`);
  const config = {
    audio: { sample_rate: 22_050 },
    espeak: { voice: 'en-us' },
    phoneme_id_map: { _: [0], '^': [1], $: [2] },
  };
  writeFileSync(file, PIPER_ECHO);
  writeFileSync(`${file}.json`, JSON.stringify(config));
  await addVoice(voiceLibrary(), file);
}

test('opens the voices that come with Hark and those that the user added, without one that is damaged', async () => {
  const own = await (await findInstalledSpeakers()).open();
  expect(own.all.length).toBeGreaterThanOrEqual(4);
  await addPiperVoice('whole');
  await addPiperVoice('damaged');
  writeFileSync(join(voiceLibrary(), 'damaged/damaged.onnx'), 'no model');
  const { slowShare, open } = await findInstalledSpeakers();
  const { all, fast } = await open();
  expect(all).toHaveLength(own.all.length + 1);
  expect(fast).toHaveLength(all.length);
  expect(slowShare).toBe(0);
  const said = await all[0]?.say('hey marvin', seeded(1));
  expect(said?.length).toBeGreaterThan(4000);
  await Promise.all([...own.all, ...all].map((speaker) => speaker.close()));
});
