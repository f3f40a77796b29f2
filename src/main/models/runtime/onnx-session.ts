import { InferenceSession } from 'onnxruntime-node';
import { HarkError } from '../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../shared/settings/execution-providers.ts';
import { checkedModelFile } from '../catalogue/model-files.ts';

interface OnnxSessionOptions {
  /** Of one run; one is quickest for the small models. */
  threads: number;
  inputLength: 'fixed' | 'varying';
  /** Without it the processor. */
  provider?: ExecutionProvider | undefined;
}

/** onnxruntime's names, where they are others. */
const BACKENDS: Partial<Record<ExecutionProvider, string>> = { directml: 'dml' };

/**
 * Loads one checked ONNX model.
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadOnnxSession(
  modelId: string,
  file: string,
  options: OnnxSessionOptions,
): Promise<InferenceSession> {
  return createOnnxSession(await checkedModelFile(modelId, file), options);
}

/** As `loadOnnxSession`, of a file that the caller has checked. @throws HarkError MODEL_LOAD */
export async function createOnnxSession(
  path: string,
  { threads, inputLength, provider = 'cpu' }: OnnxSessionOptions,
): Promise<InferenceSession> {
  try {
    // By its path: handed over as bytes, the model would be held twice until the next garbage collection.
    return await InferenceSession.create(path, {
      // Listed alone: the processor still runs what it cannot, but naming the processor too would silently replace it.
      executionProviders: [BACKENDS[provider] ?? provider],
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // Quicker for one length; of many it would keep the largest activations of each. DirectML has none.
      enableMemPattern: inputLength === 'fixed' && provider !== 'directml',
      // That some nodes stay on the processor is no news.
      logSeverityLevel: 3,
      interOpNumThreads: 1,
      intraOpNumThreads: threads,
      // Threads that spin between runs take the processor from the chunks (docs/decisions/0006).
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
  } catch (cause) {
    throw new HarkError('MODEL_LOAD', `${path}: ${(cause as Error).message}`, { cause });
  }
}
