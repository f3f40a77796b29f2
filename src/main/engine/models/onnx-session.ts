import { InferenceSession } from 'onnxruntime-node';
import { HarkError } from '../../../shared/errors.ts';
import { checkedModelFile } from './model-files.ts';

/**
 * Loads one checked ONNX model for the CPU.
 * @param threads of one run; one is quickest for the small models
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadOnnxSession(modelId: string, file: string, threads: number): Promise<InferenceSession> {
  const path = await checkedModelFile(modelId, file);
  try {
    // By its path: handed over as bytes, the model would be held twice until the next garbage collection.
    return await InferenceSession.create(path, {
      executionProviders: ['cpu'],
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      // It would keep the largest activations of each input length it has seen.
      enableMemPattern: false,
      interOpNumThreads: 1,
      intraOpNumThreads: threads,
      // Threads that spin between runs take the processor from the chunks (docs/decisions/0006).
      extra: { session: { intra_op: { allow_spinning: '0' } } },
    });
  } catch (cause) {
    throw new HarkError('MODEL_LOAD', `${modelId}/${file}: ${(cause as Error).message}`, { cause });
  }
}
