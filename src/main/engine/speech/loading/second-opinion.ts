import { HarkError } from '../../../../shared/errors.ts';
import { knowsLanguage } from '../../../../shared/models/model-languages.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { sttModelNamed } from '../../../models/catalogue/manifest.ts';
import { isUsable } from '../../../models/catalogue/model-folders.ts';

/**
 * @param languages of which one is spoken
 * @param onProblem told when the model of the settings is not there: Hark goes on without it
 * @returns whether another model can be asked where nothing is understood
 */
export function hasSecondOpinion(
  { where, model, second_model }: Config['stt'],
  languages: readonly string[],
  onProblem: ((error: unknown) => void) | undefined,
): boolean {
  if (where === 'remote' || second_model === null || second_model === model) return false;
  const second = sttModelNamed(second_model);
  // Of another language it would hear words that nobody said.
  if (!languages.every((language) => knowsLanguage(second.languages, language))) return false;
  if (isUsable(second)) return true;
  onProblem?.(new HarkError('MODEL_MISSING', `the second opinion: ${second.name} is not on this machine`));
  return false;
}
