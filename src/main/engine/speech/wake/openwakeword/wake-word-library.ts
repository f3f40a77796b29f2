import { readFile, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Tensor } from 'onnxruntime-node';
import { z } from 'zod';
import { HarkError } from '../../../../../shared/errors.ts';
import { WAKE_WORD, type WakeWord } from '../../../../../shared/settings/wake-words.ts';
import { dataFolder } from '../../../../config/data-folder.ts';
import { readLibrary, sha256OfFile, writeAddedFolder } from '../../../../models/catalogue/added-folder.ts';
import { modelManifest } from '../../../../models/catalogue/manifest.ts';
import { verifiedModelFile } from '../../../../models/catalogue/model-files.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { EMBEDDING_SIZE, EMBEDDING_WINDOW, runSingle } from './wake-features.ts';

const WAKE_WORD_FILE = 'wake-word.json';
/** openWakeWord's own are about 1 MB. */
const MAX_MODEL_BYTES = 64 << 20;

/** Of a file beside the description, and on no system a way out of its folder. */
const FILE_NAME = /^(?!\.{1,2}$)[^/\\:]+$/;

const wakeWordFileSchema = z.strictObject({
  word: z.string().regex(WAKE_WORD),
  model: z.string().regex(FILE_NAME),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

type AddedWakeWord = z.infer<typeof wakeWordFileSchema>;

/** Where the wake words are that the user added. */
export function wakeWordLibrary(): string {
  return join(dataFolder(), 'wake-words');
}

/** The wake words that the user added, each with its folder. */
export function listWakeWords(library: string): Promise<(AddedWakeWord & { folder: string })[]> {
  return readLibrary(library, readDescription);
}

/**
 * The checked model of a wake word, of the manifest or added.
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM
 */
export async function wakeWordFile(library: string, word: WakeWord): Promise<string> {
  for (const { id, files } of modelManifest) {
    const file = files.find(({ wakeWord }) => wakeWord === word);
    if (file) return verifiedModelFile(id, file.name);
  }
  const added = (await listWakeWords(library)).find((each) => each.word === word);
  if (!added) throw new HarkError('MODEL_MISSING', `there is no model of the wake word "${word}"`);
  const path = join(library, added.folder, added.model);
  if ((await sha256OfFile(path)) !== added.sha256) {
    throw new HarkError('MODEL_CHECKSUM', `${path} is not what was added`);
  }
  return path;
}

/**
 * Copies a wake word into the library. One that the user added for the same word is replaced.
 * @param file a model of openWakeWord's: [1, 16, 96] embeddings in, one score out
 * @throws HarkError WAKE_WORD_INVALID, OUTPUT_UNWRITABLE
 */
export async function addWakeWord(library: string, word: WakeWord, file: string): Promise<void> {
  if (!WAKE_WORD.test(word)) throw new HarkError('WAKE_WORD_INVALID', `"${word}" is not a word in small letters`);
  if (modelManifest.some(({ files }) => files.some(({ wakeWord }) => wakeWord === word))) {
    throw new HarkError('WAKE_WORD_INVALID', `Hark has a model of "${word}"`);
  }
  await inspect(file);
  const model = basename(file);
  await writeAddedFolder(join(library, folderName(word)), [file], WAKE_WORD_FILE, (files) => ({
    word,
    model,
    sha256: files[model],
  }));
}

/** @throws HarkError MODEL_MISSING */
export async function removeWakeWord(library: string, word: WakeWord): Promise<void> {
  const added = (await listWakeWords(library)).find((each) => each.word === word);
  if (!added) throw new HarkError('MODEL_MISSING', `the wake word "${word}" was not added`);
  await rm(join(library, added.folder), { recursive: true });
}

async function inspect(file: string): Promise<void> {
  const invalid = (reason: string, cause?: unknown) =>
    new HarkError('WAKE_WORD_INVALID', `${file}: ${reason}`, { cause });
  const info = await stat(file).catch((cause) => {
    throw invalid('it cannot be read', cause);
  });
  if (info.size > MAX_MODEL_BYTES) throw invalid('it is larger than a wake word');
  const session = await createOnnxSession(file, { threads: 1, inputLength: 'fixed' }).catch((cause) => {
    throw invalid('it is not an ONNX model', cause);
  });
  try {
    const silence = new Tensor('float32', new Float32Array(EMBEDDING_WINDOW * EMBEDDING_SIZE), [
      1,
      EMBEDDING_WINDOW,
      EMBEDDING_SIZE,
    ]);
    const scores = await runSingle(session, silence).catch((cause) => {
      throw invalid(`it does not take [1, ${EMBEDDING_WINDOW}, ${EMBEDDING_SIZE}] embeddings`, cause);
    });
    const [score = Number.NaN] = scores;
    if (scores.length !== 1 || !(score >= 0 && score <= 1)) throw invalid('it does not give one score from 0 to 1');
  } finally {
    await session.release();
  }
}

async function readDescription(folder: string): Promise<AddedWakeWord> {
  return wakeWordFileSchema.parse(JSON.parse(await readFile(join(folder, WAKE_WORD_FILE), 'utf8')));
}

function folderName(word: WakeWord): string {
  return word.replace(/[^a-z]+/g, '-');
}
