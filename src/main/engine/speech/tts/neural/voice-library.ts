import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HarkError } from '../../../../../shared/errors.ts';
import { readLibrary, writeAddedFolder } from '../../../../models/catalogue/added-folder.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import { espeakPhonemes } from './espeak/espeak-phonemes.ts';
import { KOKORO_VOCABULARY_FILES, kokoroExportOf, kokoroVocabularySchema, STYLE_SIZE } from './kokoro.ts';
import { isEnglish } from './phonemes.ts';
import { piperConfigSchema } from './piper.ts';
import { readVoiceFile, VOICE_FILE, type VoiceFile } from './voice-file.ts';

export interface NeuralVoice extends VoiceFile {
  folder: string;
}

/** What `tts.voice` can name. */
const STYLE_NAME = /^[\w-]{1,60}$/;
/** Larger ones trap the process that loads them (microsoft/onnxruntime#29763). */
const MAX_MODEL_BYTES = 1 << 30;

/** The neural voices of the user's, by name. @param library the folder that holds a folder for each */
export async function listVoices(library: string): Promise<NeuralVoice[]> {
  return readLibrary(library, readVoiceFile);
}

/**
 * Copies a voice into the library. Piper's needs its `.onnx.json` beside it, Kokoro's its `tokenizer.json`
 * (or `vocab.json`, `config.json`) and
 * `voices/*.bin` beside it or one folder up, as they are published.
 * @param model the `.onnx` file
 * @returns the voice; one of the same name is replaced
 * @throws HarkError VOICE_UNAVAILABLE when it is not such a voice, or of a language that nobody knows the phonemes of,
 *   MODEL_MISSING without eSpeak NG when it is not English, MODEL_LOAD, OUTPUT_UNWRITABLE
 */
export async function addVoice(library: string, model: string): Promise<NeuralVoice> {
  const { format, language, styles, sources } = await inspect(model);
  const folder = folderName(model);
  const describe = (files: VoiceFile['files']): VoiceFile => ({
    format,
    language,
    model: basename(model),
    styles,
    files,
  });
  return { ...(await writeAddedFolder(join(library, folder), sources, VOICE_FILE, describe)), folder };
}

/** @throws HarkError VOICE_UNAVAILABLE */
export async function removeVoice(library: string, folder: string): Promise<void> {
  const known = await listVoices(library);
  if (!known.some((voice) => voice.folder === folder)) {
    throw new HarkError('VOICE_UNAVAILABLE', `there is no neural voice ${folder}`);
  }
  await rm(join(library, folder), { recursive: true });
}

interface Inspected extends Pick<VoiceFile, 'format' | 'language'> {
  styles: string[];
  sources: string[];
}

async function inspect(model: string): Promise<Inspected> {
  const info = await stat(model).catch((cause) => {
    throw new HarkError('VOICE_UNAVAILABLE', `cannot read ${model}`, { cause });
  });
  if (info.size > MAX_MODEL_BYTES) throw new HarkError('VOICE_UNAVAILABLE', `${model} is larger than 1 GiB`);
  const session = await createOnnxSession(model, { threads: 1, inputLength: 'varying' });
  const inputs = new Set(session.inputNames);
  await session.release();
  if (['input', 'input_lengths', 'scales'].every((name) => inputs.has(name))) return inspectPiper(model);
  if (kokoroExportOf(session)) return inspectKokoro(model);
  throw new HarkError('VOICE_UNAVAILABLE', `${model} is neither a Piper nor a Kokoro voice`);
}

async function inspectPiper(model: string): Promise<Inspected> {
  const configFile = `${model}.json`;
  const config = piperConfigSchema.safeParse(await readJson(configFile));
  if (!config.success) throw new HarkError('VOICE_UNAVAILABLE', `${configFile}: ${config.error.issues[0]?.message}`);
  const language = config.data.espeak.voice;
  // What is not English needs eSpeak NG, and a language that it knows.
  if (!isEnglish(language)) await (await espeakPhonemes()).of('a', language);
  const styles =
    config.data.num_speakers > 1 ? Object.keys(config.data.speaker_id_map).filter((name) => STYLE_NAME.test(name)) : [];
  return { format: 'piper', language, styles, sources: [model, configFile] };
}

async function inspectKokoro(model: string): Promise<Inspected> {
  const places = [dirname(model), dirname(dirname(model))];
  const candidates = places.flatMap((place) => KOKORO_VOCABULARY_FILES.map((name) => join(place, name)));
  const vocabularyFile = candidates.find(existsSync);
  const styleFolder = places.map((place) => join(place, 'voices')).find(existsSync);
  if (!vocabularyFile) throw new HarkError('VOICE_UNAVAILABLE', `there is no tokenizer.json beside ${model}`);
  if (!styleFolder) throw new HarkError('VOICE_UNAVAILABLE', `there is no folder "voices" beside ${model}`);
  const parsed = kokoroVocabularySchema.safeParse(await readJson(vocabularyFile));
  if (!parsed.success)
    throw new HarkError('VOICE_UNAVAILABLE', `${vocabularyFile}: ${parsed.error.issues[0]?.message}`);
  // American and British ones: of other languages Hark has no phonemes.
  const files = (await readdir(styleFolder)).filter((name) => /^[ab][fm]_[\w-]+\.bin$/.test(name)).sort();
  const sources = files.map((name) => join(styleFolder, name));
  for (const source of sources) {
    const { length } = await readFile(source);
    if (length === 0 || length % (STYLE_SIZE * Float32Array.BYTES_PER_ELEMENT) !== 0) {
      throw new HarkError('VOICE_UNAVAILABLE', `${source} is no style of Kokoro's`);
    }
  }
  if (files.length === 0) throw new HarkError('VOICE_UNAVAILABLE', `${styleFolder} holds no English style`);
  return {
    format: 'kokoro',
    language: 'en-us',
    styles: files.map((name) => name.slice(0, -4)),
    sources: [model, vocabularyFile, ...sources],
  };
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw new HarkError('VOICE_UNAVAILABLE', `cannot read ${path}`, { cause });
  }
}

/** Kokoro is published as `model.onnx`, `model_quantized.onnx` and so on. */
function folderName(model: string): string {
  const name = basename(model, '.onnx');
  const telling = /^model/.test(name) ? 'kokoro' : name;
  return (
    telling
      .replace(/[^\w.-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 60) || 'voice'
  );
}

/** What `tts.voice` may say for a neural voice: a name for each of its speakers or styles. */
export function voiceNames({ folder, styles }: { folder: string; styles: readonly string[] }): string[] {
  return styles.length === 0 ? [`neural:${folder}`] : styles.map((style) => `neural:${folder}/${style}`);
}
