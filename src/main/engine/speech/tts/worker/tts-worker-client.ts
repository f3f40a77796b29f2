import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import { voiceLibrary } from '../../../../models/catalogue/model-folders.ts';
import type { ModelLoader } from '../../../../models/runtime/model-cache.ts';
import { InferenceWorker } from '../../../workers/inference-worker.ts';
import type { Speech } from '../speech.ts';
import { type TtsJob, type TtsOptions, ttsWorkerContract } from './tts-worker-contract.ts';

export type TtsWorker = InferenceWorker<TtsOptions, TtsJob, Speech>;

/** How the model cache loads and gives back TTS. @param voice loaded with it */
export function ttsLoader(voice: string, provider: ExecutionProvider): ModelLoader<TtsWorker> {
  const options: TtsOptions = { voice, library: voiceLibrary(), provider };
  return {
    load: () =>
      InferenceWorker.start({
        contract: ttsWorkerContract,
        file: 'tts-worker.cjs',
        failureCode: 'TTS_FAILED',
        options,
      }),
    dispose: (worker) => worker.stop(),
  };
}
