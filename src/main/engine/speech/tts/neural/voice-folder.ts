import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { HarkError } from '../../../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { sha256OfFile } from '../../../../models/catalogue/added-folder.ts';
import { createOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import type { Voice } from '../voice.ts';
import { KokoroVoice, kokoroTokenizerSchema } from './kokoro.ts';
import { Phonemes } from './phonemes.ts';
import { PiperVoice, piperConfigSchema } from './piper.ts';

export const VOICE_FILE = 'voice.json';

/** What `voice.json` says of a neural voice: written when it is added, so that it stays what was added. */
const voiceFileSchema = z.strictObject({
  format: z.enum(['piper', 'kokoro']),
  model: z.string(),
  /** Piper's speakers, Kokoro's styles; none when there is but one. */
  styles: z.array(z.string()),
  files: z.record(z.string().regex(/^[\w.-]+$/), z.string().regex(/^[0-9a-f]{64}$/)),
});

export type VoiceFile = z.infer<typeof voiceFileSchema>;

/** Enough for two thirds of real time on two cores; more would starve the chunks. */
const THREADS = 2;
const BRITISH = /^b[fm]_/;

/**
 * Loads a neural voice of the user's.
 * @param folder that `addVoice` has made
 * @param style a speaker or style of it; the first without
 * @param provider what it runs on; without it the processor
 * @throws HarkError VOICE_UNAVAILABLE, MODEL_CHECKSUM, MODEL_LOAD, MODEL_MISSING
 */
export async function openNeuralVoice(
  folder: string,
  style: string | undefined,
  provider?: ExecutionProvider,
): Promise<Voice> {
  const voice = await readVoiceFile(folder);
  if (style !== undefined && !voice.styles.includes(style)) {
    throw new HarkError('VOICE_UNAVAILABLE', `${folder} has no voice ${style}; it has ${voice.styles.join(', ')}`);
  }
  const check = (name: string) => checked(folder, name, voice.files[name]);
  const read = async (name: string) => readFile(await check(name));
  await check(voice.model);
  const phonemes = await Phonemes.load();
  const options = { threads: THREADS, inputLength: 'varying', provider } as const;
  const session = await createOnnxSession(join(folder, voice.model), options);
  if (voice.format === 'piper') {
    const config = piperConfigSchema.parse(JSON.parse((await read(`${voice.model}.json`)).toString('utf8')));
    return new PiperVoice(session, config, phonemes, style);
  }
  const tokenizer = kokoroTokenizerSchema.parse(JSON.parse((await read('tokenizer.json')).toString('utf8')));
  const chosen = style ?? voice.styles[0] ?? '';
  const vectors = new Float32Array(new Uint8Array(await read(`${chosen}.bin`)).buffer);
  const variety = BRITISH.test(chosen) ? 'en-gb' : 'en-us';
  return new KokoroVoice(session, tokenizer.model.vocab, phonemes, vectors, variety);
}

/** @throws HarkError VOICE_UNAVAILABLE */
export async function readVoiceFile(folder: string): Promise<VoiceFile> {
  try {
    return voiceFileSchema.parse(JSON.parse(await readFile(join(folder, VOICE_FILE), 'utf8')));
  } catch (cause) {
    throw new HarkError('VOICE_UNAVAILABLE', `there is no voice in ${folder}`, { cause });
  }
}

async function checked(folder: string, name: string, sha256: string | undefined): Promise<string> {
  const path = join(folder, name);
  const found = await sha256OfFile(path).catch((cause) => {
    throw new HarkError('VOICE_UNAVAILABLE', `cannot read ${path}`, { cause });
  });
  if (found !== sha256) throw new HarkError('MODEL_CHECKSUM', `${path} is not what was added`);
  return path;
}
