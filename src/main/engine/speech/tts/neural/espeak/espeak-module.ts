import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { HarkError } from '../../../../../../shared/errors.ts';
import { modelWithId } from '../../../../../models/catalogue/manifest.ts';
import { verifiedModelFile } from '../../../../../models/catalogue/model-files.ts';
import { isUsable } from '../../../../../models/catalogue/model-folders.ts';

const isFunction = (value: unknown) => typeof value === 'function';

/** What Hark uses of eSpeak NG as Emscripten compiled it: `@echogarden/espeak-ng-emscripten`. */
interface EspeakWorker {
  /** @returns 0 when there is such a voice */
  set_voice(name: string): number;
  /** @param mode 1 for IPA. @returns where the text stands in the memory */
  text_to_phonemes(text: string, mode: number): { ptr: number };
}

const workerSchema = z.looseObject({
  set_voice: z.custom<EspeakWorker['set_voice']>(isFunction),
  text_to_phonemes: z.custom<EspeakWorker['text_to_phonemes']>(isFunction),
});
const moduleSchema = z.looseObject({
  HEAPU8: z.instanceof(Uint8Array),
  eSpeakNGWorker: z.custom<new () => unknown>(isFunction),
});
const fileSchema = z.object({ default: z.custom<() => Promise<unknown>>(isFunction) });

const MODEL = 'espeak-ng';
const IPA = 1;

/** eSpeak NG, loaded. */
export interface Espeak {
  /**
   * @param words of one clause
   * @param voice a language, by eSpeak NG's name, such as "de"
   * @returns its IPA with "_" between sounds; undefined when there is no such voice
   */
  phonemes(words: string, voice: string): string | undefined;
}

/** Some 200 ms. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
export async function loadEspeak(): Promise<Espeak> {
  if (!isUsable(modelWithId(MODEL))) {
    throw new HarkError('MODEL_MISSING', `eSpeak NG is not installed; 'hark models fetch ${MODEL}' downloads it`);
  }
  const path = await verifiedModelFile(MODEL, 'espeak-ng.mjs');
  // It reads its data by itself, from beside its code.
  await verifiedModelFile(MODEL, 'espeak-ng.data');
  try {
    const file = fileSchema.parse(await import(pathToFileURL(path).href));
    const module = moduleSchema.parse(await file.default());
    const worker = new module.eSpeakNGWorker();
    const { set_voice, text_to_phonemes } = workerSchema.parse(worker);
    return {
      phonemes(words, voice) {
        if (set_voice.call(worker, voice) !== 0) return undefined;
        const { ptr } = text_to_phonemes.call(worker, words, IPA);
        // It grows: the view is another one then.
        const memory = moduleSchema.parse(module).HEAPU8;
        return Buffer.from(memory.subarray(ptr, memory.indexOf(0, ptr))).toString('utf8');
      },
    };
  } catch (cause) {
    throw new HarkError('MODEL_LOAD', `${path}: ${(cause as Error).message}`, { cause });
  }
}
