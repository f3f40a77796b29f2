import type { SttModel } from '../../../../shared/config-schema.ts';
import type { ModelLoader } from '../../models/model-cache.ts';
import { InferenceWorker } from '../../workers/inference-worker.ts';

export interface SttOptions {
  model: SttModel;
  threads: number;
}

/** Takes 16 kHz mono samples, gives text. */
export type SttWorker = InferenceWorker<SttOptions, Float32Array, string>;

/** How the model cache loads and gives back STT. */
export function sttLoader(options: SttOptions): ModelLoader<SttWorker> {
  return {
    load: () => InferenceWorker.start({ file: 'stt-worker.cjs', failureCode: 'STT_FAILED', options }),
    dispose: (worker) => worker.stop(),
  };
}
