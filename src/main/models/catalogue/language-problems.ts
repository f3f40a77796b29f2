import { HarkError } from '../../../shared/errors.ts';
import { modelThatHears } from './hearing.ts';
import { catalogueVoiceOf } from './spoken-voice.ts';

const nameOf = (language: string) => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** The language is spoken, and no STT model on this machine knows it. */
export function notHeard(language: string): HarkError {
  const model = modelThatHears(language);
  const remedy = model ? `: ${model.name} does ('hark models fetch ${model.id}')` : '';
  return new HarkError('LANGUAGE_NOT_HEARD', `no speech model on this machine hears ${nameOf(language)}${remedy}`);
}

/** Hark answers in the language, and no voice on this machine speaks it. */
export function notSpoken(language: string): HarkError {
  const voice = catalogueVoiceOf(language);
  const remedy = voice ? `: ${voice.name} does ('hark models fetch ${voice.id}')` : '';
  return new HarkError('LANGUAGE_NOT_SPOKEN', `no voice on this machine speaks ${nameOf(language)}${remedy}`);
}
