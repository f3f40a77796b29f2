import type { InferenceSession } from 'onnxruntime-node';
import type { WakeWord } from '../../../../shared/settings/wake-words.ts';
import { manifestModel } from '../../../models/catalogue/manifest.ts';
import type { ModelLoader } from '../../../models/runtime/model-cache.ts';
import { loadOnnxSession } from '../../../models/runtime/onnx-session.ts';
import { wakeEngine } from '../wake/registry.ts';
import type { WakeModels } from '../wake/wake-engine.ts';

/** The models that look at every chunk: VAD and wake words. */
export interface DetectionModels {
  vad: InferenceSession;
  wake: WakeModels;
}

/** A frame takes under a millisecond: more threads would only wake each other. */
const VAD_OPTIONS = { threads: 1, inputLength: 'fixed' } as const;

/**
 * @param words to listen for
 * @param onProblem called for a word whose model is missing or does not load, which then is left out; without it that throws
 */
export function detectionLoader(
  words: readonly WakeWord[],
  onProblem?: (error: unknown) => void,
): ModelLoader<DetectionModels> {
  return {
    async load() {
      const [vad, wake] = await Promise.all([
        loadOnnxSession('silero-vad', 'silero_vad.onnx', VAD_OPTIONS),
        wakeEngine(manifestModel('wake').engine).load(words, onProblem),
      ]);
      return { vad, wake };
    },
    async dispose({ vad, wake }) {
      await Promise.all([vad.release(), wake.release()]);
    },
  };
}
