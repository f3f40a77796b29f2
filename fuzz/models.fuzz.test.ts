/**
 * Archives, model files and descriptions from external sources: accepted, or rejected with a code; nothing is written
 * outside the folder.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { create } from 'tar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addVoice, listVoices } from '../src/main/engine/speech/tts/neural/voice-library.ts';
import { addWakeWord, listWakeWords } from '../src/main/engine/speech/wake/openwakeword/wake-word-library.ts';
import { modelManifest } from '../src/main/models/catalogue/manifest.ts';
import { folderOf } from '../src/main/models/catalogue/model-folders.ts';
import { readArchive } from '../src/main/models/fetch/archives/read-archive.ts';
import { HarkError } from '../src/shared/errors.ts';
import { anyText, mutated, nearlyValid, runs } from './cases.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-fuzz-models-'));
const few = { ...runs, numRuns: Math.ceil((runs.numRuns ?? 1) / 4) };
let archive: Uint8Array;
beforeAll(async () => {
  mkdirSync(join(folder, 'package'));
  writeFileSync(join(folder, 'package/model.onnx'), 'a model '.repeat(200));
  await create({ gzip: false, cwd: folder, file: join(folder, 'real.tar') }, ['package']);
  archive = readFileSync(join(folder, 'real.tar'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('unpacks or rejects archives', async () => {
  const file = join(folder, 'a.tgz');
  await fc.assert(
    fc.asyncProperty(
      fc.constant(null).chain(() => mutated(archive)),
      async (bytes) => {
        writeFileSync(file, bytes);
        try {
          const found = await readArchive(file, 'tar.gz', new Set(['model.onnx']));
          for (const name of found.keys()) expect(name).toBe('model.onnx');
        } catch (error) {
          expect(error).toMatchObject({ code: 'MODEL_CHECKSUM' });
        }
        expect(readdirSync(folder).sort()).toEqual(['a.tgz', 'package', 'real.tar']);
      },
    ),
    runs,
  );
});

test('loads or rejects a wake word’s model', async () => {
  const vad = modelManifest.find(({ job }) => job === 'vad');
  const onnx = readFileSync(join(folderOf(vad as (typeof modelManifest)[number]), 'silero_vad.onnx'));
  const library = mkdtempSync(join(tmpdir(), 'hark-fuzz-words-'));
  const file = join(library, 'word.onnx');
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(
        mutated(onnx),
        anyText.map((text) => Buffer.from(text)),
      ),
      anyText,
      async (bytes, word) => {
        writeFileSync(file, bytes);
        await expect(addWakeWord(join(library, 'words'), word, file)).rejects.toBeInstanceOf(HarkError);
        await expect(addWakeWord(join(library, 'words'), 'computer', file)).rejects.toMatchObject({
          code: 'WAKE_WORD_INVALID',
        });
        expect(readdirSync(library)).toEqual(['word.onnx']);
      },
    ),
    few,
  );
  rmSync(library, { recursive: true });
});

test('reads or rejects descriptions of added models', async () => {
  const library = mkdtempSync(join(tmpdir(), 'hark-fuzz-library-'));
  mkdirSync(join(library, 'computer'));
  const sha256 = '0'.repeat(64);
  const real = [
    { word: 'computer', model: 'a.onnx', sha256 },
    { name: 'Amy', kind: 'piper', files: { 'a.onnx': sha256 } },
  ];
  const texts = fc.oneof(
    anyText,
    fc.json(),
    nearlyValid(real).map((value) => stringified(value)),
    mutated(Buffer.from(JSON.stringify(real[0]))).map((bytes) => Buffer.from(bytes).toString('utf8')),
  );
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      for (const name of ['wake-word.json', 'voice.json']) writeFileSync(join(library, 'computer', name), text);
      for (const added of [...(await listWakeWords(library)), ...(await listVoices(library))]) {
        expect(added.folder).toBe('computer');
      }
      for (const { model } of await listWakeWords(library)) expect(model).not.toMatch(/[/\\]/);
    }),
    runs,
  );
  rmSync(library, { recursive: true });
});

test('loads or rejects a voice and its configuration', async () => {
  const home = mkdtempSync(join(tmpdir(), 'hark-fuzz-voices-'));
  const model = join(home, 'amy.onnx');
  await fc.assert(
    fc.asyncProperty(fc.oneof(anyText, fc.json()), fc.uint8Array({ maxLength: 200 }), async (config, bytes) => {
      writeFileSync(model, bytes);
      writeFileSync(`${model}.json`, config);
      await expect(addVoice(join(home, 'voices'), model)).rejects.toBeInstanceOf(HarkError);
      expect(await listVoices(join(home, 'voices'))).toEqual([]);
    }),
    few,
  );
  rmSync(home, { recursive: true });
});

function stringified(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
