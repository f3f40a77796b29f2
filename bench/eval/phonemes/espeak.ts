import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { EnglishVariety, Phonemes } from '../../../src/main/engine/speech/tts/neural/phonemes.ts';
import { lettersForEspeak } from '../../../src/main/engine/speech/tts/spelled-letters.ts';
import { verifiedModelFile } from '../../../src/main/models/catalogue/model-files.ts';
import { HarkError } from '../../../src/shared/errors.ts';

const CLAUSE_MARK = /\s*([;:,.!?…—]+)(?=\s|$)/;

/** By the name `en-gb` it keeps to the variety spoken last. */
const NAMES: Record<EnglishVariety, string> = { 'en-us': 'en-us', 'en-gb': 'en', 'en-gb-x-rp': 'en-gb-x-rp' };

const phonemizerSchema = z.object({
  phonemize: z.custom<(text: string, language: string) => Promise<string[]>>((value) => typeof value === 'function'),
});

/** English phonemes of eSpeak NG, which the voices were trained with, to compare Hark's with them. */
export class EspeakPhonemes implements Phonemes {
  private constructor(private readonly phonemize: (text: string, language: string) => Promise<string[]>) {}

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async load(): Promise<EspeakPhonemes> {
    const path = await verifiedModelFile('espeak-phonemes', 'phonemizer.mjs');
    const module = phonemizerSchema.safeParse(await import(pathToFileURL(path).href));
    if (!module.success) throw new HarkError('MODEL_LOAD', `${path} does not offer phonemize()`);
    return new EspeakPhonemes(module.data.phonemize);
  }

  async of(text: string, variety: EnglishVariety): Promise<string> {
    const parts = lettersForEspeak(text).split(CLAUSE_MARK);
    let phonemes = '';
    for (let i = 0; i < parts.length; i += 2) {
      const words = (parts[i] ?? '').trim();
      const said = words ? (await this.phonemize(words, NAMES[variety])).join(' ').trim() : '';
      if (said) phonemes += `${phonemes ? ' ' : ''}${said}`;
      if (phonemes) phonemes += (parts[i + 1] ?? '').slice(0, 1);
    }
    if (!phonemes) throw new HarkError('TEXT_UNSPEAKABLE', 'the voice found nothing to say in it');
    return phonemes;
  }
}
