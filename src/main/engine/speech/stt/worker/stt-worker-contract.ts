import { z } from 'zod';
import { EXECUTION_PROVIDERS } from '../../../../../shared/settings/execution-providers.ts';
import type { WorkerContract } from '../../../workers/worker-contract.ts';
import type { Transcript } from '../stt-engine.ts';

const sttOptionsSchema = z.object({
  /** As `stt.model` names it. */
  model: z.string(),
  threads: z.number().int().positive(),
  provider: z.enum(EXECUTION_PROVIDERS),
  /** Of which one is spoken; English without them. */
  languages: z.array(z.string()).readonly().optional(),
});

export type SttOptions = z.infer<typeof sttOptionsSchema>;

const sttJobSchema = z.object({
  /** 16 kHz mono, -1..1. */
  samples: z.instanceof(Float32Array),
  speech: z.object({ hotWords: z.array(z.string()).readonly(), language: z.string().optional() }).optional(),
});

export type SttJob = z.infer<typeof sttJobSchema>;

export const sttWorkerContract: WorkerContract<SttOptions, SttJob, Transcript> = {
  options: sttOptionsSchema,
  job: sttJobSchema,
  result: z.object({
    text: z.string(),
    alternatives: z.array(z.string()).readonly(),
    language: z.string().optional(),
  }),
};
