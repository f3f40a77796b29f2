import { join } from 'node:path';
import { z } from 'zod';
import { type ModelSpeed, modelSpeedSchema } from '../../../shared/models/models.ts';
import { stateFolder } from '../../config/state-folder.ts';
import { JsonFile } from '../../storage/json-file.ts';

/** The last measured speed of each model on this machine, by its id. */
export function speedsFile(): JsonFile<Record<string, ModelSpeed>> {
  return new JsonFile(join(stateFolder(), 'model-speeds.json'), z.record(z.string(), modelSpeedSchema), {});
}
