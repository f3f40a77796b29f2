import type { InferenceSession } from 'onnxruntime-node';
import { WAKE_WORDS, type WakeWord } from '../../../shared/wake-words.ts';
import type { WakeWordModels } from '../speech/wake/wake-word-detector.ts';
import type { ModelLoader } from './model-cache.ts';
import { loadOnnxSession } from './onnx-session.ts';

/** The models that look at every chunk: VAD and wake words. */
export interface DetectionModels {
  vad: InferenceSession;
  wake: WakeWordModels;
}

const KEYWORD_FILES: Record<WakeWord, string> = { alexa: 'alexa.onnx', 'hey jarvis': 'hey_jarvis.onnx' };

/** A frame takes under a millisecond: more threads would only wake each other. */
const OPTIONS = { threads: 1, inputLength: 'fixed' } as const;

export const detectionLoader: ModelLoader<DetectionModels> = {
  async load() {
    const [vad, melspectrogram, embedding, ...keywords] = await Promise.all([
      loadOnnxSession('silero-vad', 'silero_vad.onnx', OPTIONS),
      loadOnnxSession('openwakeword', 'melspectrogram.onnx', OPTIONS),
      loadOnnxSession('openwakeword', 'embedding_model.onnx', OPTIONS),
      ...WAKE_WORDS.map((word) => loadOnnxSession('openwakeword', KEYWORD_FILES[word], OPTIONS)),
    ]);
    const byWord = new Map(WAKE_WORDS.map((word, index) => [word, keywords[index] as InferenceSession]));
    return { vad, wake: { melspectrogram, embedding, keywords: byWord } };
  },
  async dispose({ vad, wake }) {
    const sessions = [vad, wake.melspectrogram, wake.embedding, ...wake.keywords.values()];
    await Promise.all(sessions.map((session) => session.release()));
  },
};
