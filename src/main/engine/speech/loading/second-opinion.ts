import { HarkError } from '../../../../shared/errors.ts';
import type { Config } from '../../../../shared/settings/config-schema.ts';
import { sttModelNamed } from '../../../models/catalogue/manifest.ts';
import { isUsable } from '../../../models/catalogue/model-folders.ts';

/**
 * @param onProblem told when the model of the settings is not there: Hark goes on without it
 * @returns whether another model can be asked where nothing is understood
 */
export function hasSecondOpinion(
  { where, model, second_model }: Config['stt'],
  onProblem: ((error: unknown) => void) | undefined,
): boolean {
  if (where === 'remote' || second_model === null || second_model === model) return false;
  const second = sttModelNamed(second_model);
  if (isUsable(second)) return true;
  onProblem?.(new HarkError('MODEL_MISSING', `the second opinion: ${second.name} is not on this machine`));
  return false;
}
