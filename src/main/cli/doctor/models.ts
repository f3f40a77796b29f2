import { toHarkError } from '../../../shared/errors.ts';
import { type Model, modelManifest } from '../../models/catalogue/manifest.ts';
import { checkedFileBytes } from '../../models/catalogue/model-files.ts';
import { placeOf } from '../../models/catalogue/model-folders.ts';
import type { CheckResult } from './check-result.ts';

/** Only what Hark does not work without is missed. */
const isExpected = (model: Model) => model.install === 'required' || placeOf(model) !== 'missing';

/** Reads and hashes every file of every model. */
export async function checkModels(): Promise<CheckResult[]> {
  return Promise.all(
    modelManifest.filter(isExpected).map(async ({ id, name, licence, files }): Promise<CheckResult> => {
      const check = `model ${id}`;
      try {
        const sizes = await Promise.all(files.map((file) => checkedFileBytes(id, file.name)));
        const bytes = sizes.reduce((sum, size) => sum + size, 0);
        return {
          check,
          verdict: 'ok',
          finding: `${name}, ${(bytes / 2 ** 20).toFixed(1)} MiB, sha256 matches, ${licence}`,
        };
      } catch (thrown) {
        const { message, advice } = toHarkError(thrown);
        return { check, verdict: 'failed', finding: message, fix: advice };
      }
    }),
  );
}
