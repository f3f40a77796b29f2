import { HarkError } from '../../../../../../shared/errors.ts';
import { phonemesThrough, withoutAnnotatedWords } from '../../given-phonemes.ts';
import { lettersForEspeak } from '../../spelled-letters.ts';
import { CLAUSE_MARK } from '../clause-marks.ts';
import type { Phonemes } from '../phonemes.ts';
import { type Espeak, loadEspeak } from './espeak-module.ts';

/** Phonemes of eSpeak NG, for languages of which Hark has none of its own. */
export class EspeakPhonemes implements Phonemes {
  constructor(private readonly espeak: Espeak) {}

  async of(text: string, voice: string): Promise<string> {
    const parts = withoutAnnotatedWords(lettersForEspeak(text)).split(CLAUSE_MARK);
    let phonemes = '';
    for (let index = 0; index < parts.length; index += 2) {
      const said = await phonemesThrough(parts[index] ?? '', async (words) => this.#say(words.trim(), voice));
      if (said) phonemes += `${phonemes ? ' ' : ''}${said}`;
      if (phonemes) phonemes += (parts[index + 1] ?? '').slice(0, 1);
    }
    if (!phonemes) throw new HarkError('TEXT_UNSPEAKABLE', 'the voice found nothing to say in it');
    return phonemes;
  }

  /** Sounds stand without marks between them, and so do the clauses that eSpeak NG finds within one: voices know neither. */
  #say(words: string, voice: string): string {
    if (words === '') return '';
    const said = this.espeak.phonemes(words, voice);
    if (said === undefined) throw new HarkError('VOICE_UNAVAILABLE', `eSpeak NG knows no language ${voice}`);
    return said
      .replaceAll('_', '')
      .replaceAll('|', ' ')
      .replace(/\([a-z-]+\)/g, '')
      .replace(/\s+/g, ' ')
      .trim();
  }
}

let loading: Promise<EspeakPhonemes> | undefined;

/**
 * Loads eSpeak NG once.
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export function espeakPhonemes(): Promise<EspeakPhonemes> {
  loading ??= loadEspeak().then((espeak) => new EspeakPhonemes(espeak));
  loading.catch(() => {
    // It may be installed by then.
    loading = undefined;
  });
  return loading;
}
