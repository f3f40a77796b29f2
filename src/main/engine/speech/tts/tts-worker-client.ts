import type { Voice } from '../../../../shared/config-schema.ts';
import type { ModelLoader } from '../../models/model-cache.ts';
import { InferenceWorker } from '../../workers/inference-worker.ts';
import type { Manner } from './flite.ts';
import type { Speech } from './speech.ts';

export interface TtsJob {
  /** One sentence. */
  text: string;
  voice: Voice;
  manner: Manner;
}

export type TtsWorker = InferenceWorker<undefined, TtsJob, Speech>;

/** How the model cache loads and gives back TTS. */
export const ttsLoader: ModelLoader<TtsWorker> = {
  load: () => InferenceWorker.start({ file: 'tts-worker.cjs', failureCode: 'TTS_FAILED', options: undefined }),
  dispose: (worker) => worker.stop(),
};
