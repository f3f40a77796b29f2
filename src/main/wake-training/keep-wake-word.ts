import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { WakeWord } from '../../shared/settings/wake-words.ts';
import { addWakeWord, wakeWordLibrary } from '../engine/speech/wake/openwakeword/wake-word-library.ts';

/**
 * Adds a trained model to the wake words of the user. One that the user added for the same word is replaced.
 * @throws HarkError WAKE_WORD_INVALID, OUTPUT_UNWRITABLE
 */
export async function keepWakeWord(word: WakeWord, model: Uint8Array): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'hark-wake-'));
  try {
    const file = join(folder, `${word.replace(/[^a-z]+/g, '_')}.onnx`);
    await writeFile(file, model);
    await addWakeWord(wakeWordLibrary(), word, file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
