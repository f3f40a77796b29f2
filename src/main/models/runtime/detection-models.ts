import type { InferenceSession } from 'onnxruntime-node';
import { HarkError } from '../../../shared/errors.ts';
import { WAKE_WORDS, type WakeWord } from '../../../shared/settings/wake-words.ts';
import type { WakeWordModels } from '../../engine/speech/wake/wake-word-detector.ts';
import { wakeWordFile, wakeWordLibrary } from '../../engine/speech/wake/wake-word-library.ts';
import type { ModelLoader } from './model-cache.ts';
import { createOnnxSession, loadOnnxSession } from './onnx-session.ts';

/** The models that look at every chunk: VAD and wake words. */
export interface DetectionModels {
  vad: InferenceSession;
  wake: WakeWordModels;
}

/** A frame takes under a millisecond: more threads would only wake each other. */
const OPTIONS = { threads: 1, inputLength: 'fixed' } as const;

/**
 * @param words to listen for
 * @param onProblem told of a word whose model is not there or does not load; without it that throws. When none is
 *   left, Hark listens for its own words: one that nothing wakes is of no use
 */
export function detectionLoader(
  words: readonly WakeWord[],
  onProblem?: (error: unknown) => void,
): ModelLoader<DetectionModels> {
  return {
    async load() {
      const [vad, melspectrogram, embedding, keywords] = await Promise.all([
        loadOnnxSession('silero-vad', 'silero_vad.onnx', OPTIONS),
        loadOnnxSession('openwakeword', 'melspectrogram.onnx', OPTIONS),
        loadOnnxSession('openwakeword', 'embedding_model.onnx', OPTIONS),
        loadKeywords(words, onProblem),
      ]);
      return { vad, wake: { melspectrogram, embedding, keywords } };
    },
    async dispose({ vad, wake }) {
      const sessions = [vad, wake.melspectrogram, wake.embedding, ...wake.keywords.values()];
      await Promise.all(sessions.map((session) => session.release()));
    },
  };
}

async function loadKeywords(
  words: readonly WakeWord[],
  onProblem?: (error: unknown) => void,
): Promise<ReadonlyMap<WakeWord, InferenceSession>> {
  const loaded = await Promise.all(
    words.map(async (word) => {
      try {
        const path = await wakeWordFile(wakeWordLibrary(), word);
        return [word, await createOnnxSession(path, OPTIONS)] as const;
      } catch (error) {
        if (!onProblem) throw error;
        onProblem(error);
        return undefined;
      }
    }),
  );
  const keywords = new Map(loaded.filter((entry) => entry !== undefined));
  if (keywords.size > 0) return keywords;
  if (WAKE_WORDS.every((word) => words.includes(word))) {
    throw new HarkError('MODEL_MISSING', 'no wake word could be loaded');
  }
  return loadKeywords(WAKE_WORDS, onProblem);
}
