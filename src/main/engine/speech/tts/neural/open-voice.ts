import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { HarkError } from '../../../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { rememberedSha256 } from '../../../../models/catalogue/checksum-memory.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import type { Voice } from '../voice.ts';
import { type LocatedVoice, locateCatalogueVoice } from './catalogue-voices.ts';
import { englishPhonemes } from './english/english-phonemes.ts';
import { espeakPhonemes } from './espeak/espeak-phonemes.ts';
import { KOKORO_VOCABULARY_FILES, KokoroVoice, kokoroVocabularySchema } from './kokoro.ts';
import { type EnglishVariety, isEnglish, type Phonemes } from './phonemes.ts';
import { PiperVoice, piperConfigSchema } from './piper.ts';
import { openVits } from './vits/open-vits.ts';
import { readVoiceFile } from './voice-file.ts';

/** Enough for two thirds of real time on two cores; more would starve the chunks. */
const THREADS = 2;
const BRITISH = /^b[fm]_/;

/**
 * Loads a neural voice: one that the user added, else one of the catalogue.
 * @param library folder of the voices that the user added
 * @param name folder in the library, or id in the catalogue
 * @param style a speaker or style of it; the first without
 * @param provider what it runs on; without it the processor
 * @param phonemes for another way to make English ones, to compare it
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM, MODEL_LOAD, MODEL_MISSING
 */
export async function openNeuralVoice(
  library: string,
  name: string,
  style: string | undefined,
  provider?: ExecutionProvider,
  phonemes: Phonemes = englishPhonemes(),
): Promise<Voice> {
  const voice = await locate(library, name);
  if (style !== undefined && !voice.styles.includes(style)) {
    throw new HarkError('VOICE_UNAVAILABLE', `${name} has no voice ${style}; it has ${voice.styles.join(', ')}`);
  }
  const { format, model } = voice;
  const path = await verified(voice, model);
  return format === 'piper'
    ? openPiper(voice, path, style, provider, phonemes)
    : openKokoro(voice, path, style, provider, phonemes);
}

async function locate(library: string, name: string): Promise<LocatedVoice> {
  const folder = join(library, name);
  return existsSync(folder) ? { ...(await readVoiceFile(folder)), folder } : locateCatalogueVoice(name);
}

async function openPiper(
  voice: LocatedVoice,
  path: string,
  speaker: string | undefined,
  provider: ExecutionProvider | undefined,
  phonemes: Phonemes,
) {
  const config = piperConfigSchema.parse(JSON.parse((await read(voice, `${voice.model}.json`)).toString('utf8')));
  const file = { path, sha256: voice.files[voice.model] ?? '', sampleRateHz: config.audio.sample_rate };
  const ofLanguage = isEnglish(config.espeak.voice) ? phonemes : await espeakPhonemes();
  return new PiperVoice(await openVits(file, { threads: THREADS, provider }), config, ofLanguage, speaker);
}

async function openKokoro(
  voice: LocatedVoice,
  path: string,
  style: string | undefined,
  provider: ExecutionProvider | undefined,
  phonemes: Phonemes,
) {
  const chosen = style ?? voice.styles[0] ?? '';
  const vectors = await readStyle(voice, chosen);
  const { session, vocabulary } = await loadKokoro(voice, path, provider);
  return new KokoroVoice(session, vocabulary, phonemes, vectors, varietyOf(chosen));
}

/** Kokoro and its styles, from which others can be mixed. */
export interface KokoroStyles {
  styles: readonly { vectors: Float32Array; variety: EnglishVariety }[];
  /** All of them share the model: closing one closes all. */
  voiceOf(style: Float32Array, variety: EnglishVariety): KokoroVoice;
}

/** @param id of a Kokoro in the catalogue. @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM, MODEL_LOAD */
export async function openKokoroStyles(id: string): Promise<KokoroStyles> {
  const voice = await locateCatalogueVoice(id);
  const styles = await Promise.all(
    voice.styles.map(async (name) => ({ vectors: await readStyle(voice, name), variety: varietyOf(name) })),
  );
  const { session, vocabulary } = await loadKokoro(voice, await verified(voice, voice.model));
  return {
    styles,
    voiceOf: (style, variety) => new KokoroVoice(session, vocabulary, englishPhonemes(), style, variety),
  };
}

async function loadKokoro(voice: LocatedVoice, path: string, provider?: ExecutionProvider) {
  const file = KOKORO_VOCABULARY_FILES.find((name) => name in voice.files) ?? KOKORO_VOCABULARY_FILES[0];
  const vocabulary = kokoroVocabularySchema.parse(JSON.parse((await read(voice, file)).toString('utf8')));
  return { vocabulary, session: await createOnnxSession(path, { threads: THREADS, inputLength: 'varying', provider }) };
}

const varietyOf = (style: string): EnglishVariety => (BRITISH.test(style) ? 'en-gb' : 'en-us');

async function readStyle(voice: LocatedVoice, name: string): Promise<Float32Array> {
  return new Float32Array(new Uint8Array(await read(voice, `${name}.bin`)).buffer);
}

async function read(voice: LocatedVoice, name: string): Promise<Buffer> {
  return readFile(await verified(voice, name));
}

/** @returns the path of a file that is what was installed. @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM */
async function verified({ folder, files }: LocatedVoice, name: string): Promise<string> {
  const path = join(folder, name);
  const sha256 = await rememberedSha256(path).catch((cause) => {
    throw new HarkError('VOICE_UNAVAILABLE', `cannot read ${path}`, { cause });
  });
  if (sha256 !== files[name]) throw new HarkError('MODEL_CHECKSUM', `${path} is not what was installed`);
  return path;
}
