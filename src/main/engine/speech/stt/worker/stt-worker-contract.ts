import { z } from 'zod';
import { EXECUTION_PROVIDERS } from '../../../../../shared/settings/execution-providers.ts';
import type { WorkerContract } from '../../../workers/worker-contract.ts';

const sttOptionsSchema = z.object({
  /** As `stt.model` names it. */
  model: z.string(),
  threads: z.number().int().positive(),
  provider: z.enum(EXECUTION_PROVIDERS),
});

export type SttOptions = z.infer<typeof sttOptionsSchema>;

/** 16 kHz mono samples in, text out. */
export const sttWorkerContract: WorkerContract<SttOptions, Float32Array, string> = {
  options: sttOptionsSchema,
  job: z.instanceof(Float32Array),
  result: z.string(),
};
