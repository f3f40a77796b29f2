import { InferenceSession } from 'onnxruntime-node';
import { HarkError } from '../../../shared/errors.ts';
import { readModelFile } from './model-files.ts';

/**
 * Loads one checked ONNX model for the CPU.
 * @param threads of one run; one is quickest for the small models
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadOnnxSession(modelId: string, file: string, threads: number): Promise<InferenceSession> {
  const data = await readModelFile(modelId, file);
  try {
    return await InferenceSession.create(data, {
      executionProviders: ['cpu'],
      executionMode: 'sequential',
      graphOptimizationLevel: 'all',
      interOpNumThreads: 1,
      intraOpNumThreads: threads,
    });
  } catch (cause) {
    throw new HarkError('MODEL_LOAD', `${modelId}/${file}: ${(cause as Error).message}`, { cause });
  }
}
