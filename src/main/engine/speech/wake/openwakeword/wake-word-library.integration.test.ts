import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkedModelFile } from '../../../../models/catalogue/model-files.ts';
import { addWakeWord, listWakeWords, removeWakeWord, wakeWordFile } from './wake-word-library.ts';

let folder: string;
let library: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-wake-words-'));
  library = join(folder, 'wake-words');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a model of the user’s is kept, found by its word, and removed', async () => {
  await addWakeWord(library, 'hey computer', await checkedModelFile('hey-rhasspy', 'hey_rhasspy.onnx'));
  expect(await listWakeWords(library)).toMatchObject([{ word: 'hey computer', folder: 'hey-computer' }]);
  expect(await wakeWordFile(library, 'hey computer')).toBe(join(library, 'hey-computer/hey_rhasspy.onnx'));
  await removeWakeWord(library, 'hey computer');
  await expect(wakeWordFile(library, 'hey computer')).rejects.toMatchObject({ code: 'MODEL_MISSING' });
});

test('one that was changed since is refused', async () => {
  await addWakeWord(library, 'hey computer', await checkedModelFile('hey-rhasspy', 'hey_rhasspy.onnx'));
  appendFileSync(join(library, 'hey-computer/hey_rhasspy.onnx'), 'x');
  await expect(wakeWordFile(library, 'hey computer')).rejects.toMatchObject({ code: 'MODEL_CHECKSUM' });
});

test('what is no wake word is refused, and nothing is written', async () => {
  const text = join(folder, 'text.onnx');
  writeFileSync(text, 'no model');
  const vad = await checkedModelFile('silero-vad', 'silero_vad.onnx');
  const embedding = await checkedModelFile('openwakeword', 'embedding_model.onnx');
  const alexa = await checkedModelFile('openwakeword', 'alexa.onnx');
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
