import { z } from 'zod';
import { EXECUTION_PROVIDERS } from '../../../../../shared/settings/execution-providers.ts';
import type { WorkerContract } from '../../../workers/worker-contract.ts';
import type { Speech } from '../speech.ts';

const ttsOptionsSchema = z.object({
  /** The voice to load at once. */
  voice: z.string(),
  /** The folder of the user's neural voices. */
  library: z.string(),
  /** What that voice runs on, if it is neural. */
  provider: z.enum(EXECUTION_PROVIDERS),
});

export type TtsOptions = z.infer<typeof ttsOptionsSchema>;

const ttsJobSchema = z.object({
  /** One sentence, normalized. */
  text: z.string(),
  /** In the format of the setting `tts.voice`. */
  voice: z.string(),
  /** Whether the sound is wanted in parts, the first one early, where the voice can do it. */
  inParts: z.boolean(),
  prosody: z.object({ speed: z.number().exactOptional(), pitch: z.number().exactOptional() }),
});

export type TtsJob = z.infer<typeof ttsJobSchema>;

/** A sentence in, its sound out. */
export const ttsWorkerContract: WorkerContract<TtsOptions, TtsJob, Speech> = {
  options: ttsOptionsSchema,
  job: ttsJobSchema,
  result: z.object({ samples: z.instanceof(Float32Array), sampleRateHz: z.number() }),
};
