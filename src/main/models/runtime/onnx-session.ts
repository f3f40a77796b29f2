import { InferenceSession } from 'onnxruntime-node';
import { HarkError } from '../../../shared/errors.ts';
import type { ExecutionProvider } from '../../../shared/settings/execution-providers.ts';
import { verifiedModelFile } from '../catalogue/model-files.ts';

interface OnnxSessionOptions {
  /** Threads per run; small models are fastest with one. */
  threads: number;
  inputLength: 'fixed' | 'varying';
  /** Default: cpu. */
  provider?: ExecutionProvider | undefined;
  /** Whether the file was written as `optimisedFile`, and is not optimised again. */
  isOptimised?: boolean;
  /** Where to write the graph as it is optimised for this machine. */
  optimisedFile?: string;
}

/**
 * How long a thread waits for the next operator before it gives up the processor, microseconds: longer than the pause between two
 * operators, too short to take time from chunk processing (docs/decisions/0006).
 */
const SPIN_US = 200;

/** onnxruntime's names, where they differ. */
const BACKENDS: Partial<Record<ExecutionProvider, string>> = { directml: 'dml' };

/**
 * Loads a verified ONNX model.
 * @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD
 */
export async function loadOnnxSession(
  modelId: string,
  file: string,
  options: OnnxSessionOptions,
): Promise<InferenceSession> {
  return createOnnxSession(await verifiedModelFile(modelId, file), options);
}

/**
 * Loads a file that the caller has verified, or a model that Hark has made.
 * @throws HarkError MODEL_LOAD
 */
export async function createOnnxSession(
  model: string | Uint8Array,
  { threads, inputLength, provider = 'cpu', isOptimised = false, optimisedFile }: OnnxSessionOptions,
): Promise<InferenceSession> {
  try {
    // Pass the path: passing bytes would keep the model twice until the next garbage collection.
    return await createSession(model, {
      // Only one provider: a listed fallback would silently replace a provider that fails to load. Unsupported nodes
      // run on the CPU anyway.
      executionProviders: [BACKENDS[provider] ?? provider],
      executionMode: 'sequential',
      graphOptimizationLevel: isOptimised ? 'disabled' : 'all',
      ...(optimisedFile !== undefined && { optimizedModelFilePath: optimisedFile }),
      // Faster for a fixed length; for varying lengths it would keep the largest activations of each. DirectML does
      // not support it.
      enableMemPattern: inputLength === 'fixed' && provider !== 'directml',
      // Suppress warnings about nodes that stay on the CPU.
      logSeverityLevel: 3,
      interOpNumThreads: 1,
      intraOpNumThreads: threads,
      extra: { session: { intra_op: { spin_duration_us: String(SPIN_US) }, force_spinning_stop: '1' } },
    });
  } catch (cause) {
    const name = typeof model === 'string' ? model : 'a model of Hark';
    throw new HarkError('MODEL_LOAD', `${name}: ${(cause as Error).message}`, { cause });
  }
}

function createSession(
  model: string | Uint8Array,
  options: InferenceSession.SessionOptions,
): Promise<InferenceSession> {
  return typeof model === 'string' ? InferenceSession.create(model, options) : InferenceSession.create(model, options);
}
