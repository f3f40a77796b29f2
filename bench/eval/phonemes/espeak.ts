import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { HarkError } from '../../../../../shared/errors.ts';
import { verifiedModelFile } from '../../../../models/catalogue/model-files.ts';
import { lettersForEspeak } from '../spelled-letters.ts';

/** What the package's eSpeak NG speaks. */
export type EnglishVariety = 'en-us' | 'en-gb';

/** A mark that ends a clause: not the point in 3.5 nor the colon in 7:30. */
const CLAUSE_MARK = /\s*([;:,.!?…—]+)(?=\s|$)/;

/** By the name `en-gb` it keeps to the variety spoken last. */
const ESPEAK_NAMES: Record<EnglishVariety, string> = { 'en-us': 'en-us', 'en-gb': 'en' };

const phonemizerSchema = z.object({
  phonemize: z.custom<(text: string, language: string) => Promise<string[]>>((value) => typeof value === 'function'),
});

/** English text to the sounds it is said with, as eSpeak NG writes them: the International Phonetic Alphabet. */
export class Phonemes {
  private constructor(private readonly phonemize: (text: string, language: string) => Promise<string[]>) {}

  /** @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
  static async load(): Promise<Phonemes> {
    const path = await verifiedModelFile('espeak-phonemes', 'phonemizer.mjs');
    const module = phonemizerSchema.safeParse(await import(pathToFileURL(path).href));
    if (!module.success) throw new HarkError('MODEL_LOAD', `${path} does not offer phonemize()`);
    return new Phonemes(module.data.phonemize);
  }

  /**
   * The marks between clauses are kept: voices are trained to pause and to raise their voice by them.
   * @param text one sentence
   * @returns such as "wˈʌn, tˈuː?"
   * @throws HarkError TEXT_UNSPEAKABLE when it holds nothing that can be said
   */
  async of(text: string, language: EnglishVariety): Promise<string> {
    const parts = lettersForEspeak(text).split(CLAUSE_MARK);
    let phonemes = '';
    for (let i = 0; i < parts.length; i += 2) {
      const words = (parts[i] ?? '').trim();
      const said = words ? (await this.phonemize(words, ESPEAK_NAMES[language])).join(' ').trim() : '';
      if (said) phonemes += `${phonemes ? ' ' : ''}${said}`;
      if (phonemes) phonemes += (parts[i + 1] ?? '').slice(0, 1);
    }
    if (!phonemes) throw new HarkError('TEXT_UNSPEAKABLE', 'the voice found nothing to say in it');
    return phonemes;
  }
}
