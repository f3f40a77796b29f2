import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { verifiedModelFile } from '../../../../models/catalogue/model-files.ts';
import { addWakeWord, listWakeWords, removeWakeWord, wakeWordFile } from './wake-word-library.ts';

let folder: string;
let library: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-wake-words-'));
  library = join(folder, 'wake-words');
});
afterEach(() => rmSync(folder, { recursive: true }));

test("stores a user's model, finds it by its word, and removes it", async () => {
  await addWakeWord(library, 'hey computer', await verifiedModelFile('hey-rhasspy', 'hey_rhasspy.onnx'));
  expect(await listWakeWords(library)).toMatchObject([{ word: 'hey computer', folder: 'hey-computer' }]);
  expect(await wakeWordFile(library, 'hey computer')).toBe(join(library, 'hey-computer/hey_rhasspy.onnx'));
  await removeWakeWord(library, 'hey computer');
  await expect(wakeWordFile(library, 'hey computer')).rejects.toMatchObject({ code: 'MODEL_MISSING' });
});

test('rejects a model that was changed after it was added', async () => {
  await addWakeWord(library, 'hey computer', await verifiedModelFile('hey-rhasspy', 'hey_rhasspy.onnx'));
  appendFileSync(join(library, 'hey-computer/hey_rhasspy.onnx'), 'x');
  await expect(wakeWordFile(library, 'hey computer')).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
});

test('rejects a file that is not a wake word and writes nothing', async () => {
  const text = join(folder, 'text.onnx');
  writeFileSync(text, 'no model');
  const vad = await verifiedModelFile('silero-vad', 'silero_vad.onnx');
  const embedding = await verifiedModelFile('openwakeword', 'embedding_model.onnx');
  const alexa = await verifiedModelFile('openwakeword', 'alexa.onnx');
  for (const [word, file] of [
    ['hey computer', text],
    ['hey computer', join(folder, 'absent.onnx')],
    ['hey computer', vad],
    ['hey computer', embedding],
    ['alexa', alexa],
    ['../up', alexa],
  ] as const) {
    await expect(addWakeWord(library, word, file)).rejects.toMatchObject({ code: 'WAKE_WORD_INVALID' });
  }
  expect(await listWakeWords(library)).toEqual([]);
});
