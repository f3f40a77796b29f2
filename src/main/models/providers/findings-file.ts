import { join } from 'node:path';
import { z } from 'zod';
import { stateFolder } from '../../config/state-folder.ts';
import { JsonFile } from '../../storage/json-file.ts';
import { type ProbeFinding, probeFindingSchema } from './probe.ts';

const findingsSchema = z.record(z.string(), z.array(probeFindingSchema));

/** The last probe results of this machine, by model. */
export type Findings = Record<string, readonly ProbeFinding[]>;

function findingsFile(): JsonFile<z.infer<typeof findingsSchema>> {
  return new JsonFile(join(stateFolder(), 'execution-providers.json'), findingsSchema, {});
}

export function readFindings(): Findings {
  // If they are lost, the models are probed again.
  return findingsFile().read(() => undefined);
}

/** Stores the results of one model. @throws HarkError DATA_UNWRITABLE */
export function storeFindings(model: string, findings: readonly ProbeFinding[]): void {
  const file = findingsFile();
  file.write({ ...file.read(() => undefined), [model]: [...findings] });
}
