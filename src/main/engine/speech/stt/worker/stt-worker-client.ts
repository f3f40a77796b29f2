import { HarkError } from '../../../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../../../shared/settings/execution-providers.ts';
import type { ModelLoader } from '../../../../models/runtime/model-cache.ts';
import { InferenceWorker } from '../../../workers/inference-worker.ts';
import type { Transcript } from '../stt-engine.ts';
import { type SttJob, type SttOptions, sttWorkerContract } from './stt-worker-contract.ts';

export type SttWorker = InferenceWorker<SttOptions, SttJob, Transcript>;

/**
 * How the model cache loads and gives back STT.
 * @param onProblem called when the provider fails and the processor takes over
 * @param file the built worker, as `InferenceWorkerOptions.file`
 */
export function sttLoader(
  options: SttOptions,
  onProblem: (error: HarkError) => void,
  file = 'stt-worker.cjs',
): ModelLoader<SttWorker> {
  const start = (provider: ExecutionProvider): Promise<SttWorker> =>
    InferenceWorker.start({
      contract: sttWorkerContract,
      file,
      failureCode: 'STT_FAILED',
      options: { ...options, provider },
    });
  return {
    async load() {
      const { provider } = options;
      if (provider === 'cpu') return start(provider);
      try {
        return await start(provider);
      } catch (cause) {
        // It worked when it was probed: a driver may have changed since.
        onProblem(new HarkError('PROVIDER_UNAVAILABLE', `${provider}: ${(cause as Error).message}`, { cause }));
        return start('cpu');
      }
    },
    dispose: (worker) => worker.stop(),
  };
}
