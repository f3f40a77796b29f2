import { HarkError } from '../../../../../../shared/errors.ts';
import { lettersForEspeak } from '../../spelled-letters.ts';
import { phonemesByClause } from '../clauses.ts';
import type { Phonemes } from '../phonemes.ts';
import { type Espeak, loadEspeak } from './espeak-module.ts';

/** Phonemes of eSpeak NG, for languages of which Hark has none of its own. */
export class EspeakPhonemes implements Phonemes {
  constructor(private readonly espeak: Espeak) {}

  of(text: string, voice: string): Promise<string> {
    return phonemesByClause(lettersForEspeak(text), (words) => this.#say(words.trim(), voice));
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
