import type { InferenceSession } from 'onnxruntime-node';
import { SAMPLE_RATE_HZ } from '../../../../../shared/audio/audio-format.ts';
import { HarkError } from '../../../../../shared/errors.ts';
import { WAKE_WORDS, type WakeWord } from '../../../../../shared/settings/wake-words.ts';
import { createOnnxSession, loadOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import type { WakeEngine } from '../wake-engine.ts';
import { loadFrameRun } from './frame-run.ts';
import { WAKE_SESSION_OPTIONS } from './session-options.ts';
import { WAKE_FRAME_SAMPLES, WAKE_MEMORY_FRAMES, type WakeFeatureSessions } from './wake-features.ts';
import { WakeWordDetector, type WakeWordModels } from './wake-word-detector.ts';
import { wakeWordFile, wakeWordLibrary } from './wake-word-library.ts';

/** openWakeWord in ONNX: shared features, and a small model for each word. */
export const openWakeWordEngine: WakeEngine = {
  id: 'openwakeword',
  capabilities: { sampleRateHz: SAMPLE_RATE_HZ },
  loadFrameRun,
  async load(words, onProblem) {
    const models = await loadWakeWordModels(words, onProblem);
    return {
      frameSamples: WAKE_FRAME_SAMPLES,
      memoryFrames: WAKE_MEMORY_FRAMES,
      createDetector: (options) => WakeWordDetector.create(models, options),
      async release() {
        const sessions = [models.melspectrogram, models.embedding, ...models.keywords.values()];
        await Promise.all(sessions.map((session) => session.release()));
      },
    };
  },
};

/** Parameters and errors as of `WakeEngine.load`. */
export async function loadWakeWordModels(
  words: readonly WakeWord[],
  onProblem?: (error: unknown) => void,
): Promise<WakeWordModels> {
  const [features, keywords] = await Promise.all([loadWakeFeatures(), loadKeywords(words, onProblem)]);
  return { ...features, keywords };
}

/** What all wake words share. @throws HarkError MODEL_MISSING, MODEL_CHECKSUM, MODEL_LOAD */
export async function loadWakeFeatures(): Promise<WakeFeatureSessions> {
  const [melspectrogram, embedding] = await Promise.all([
    loadOnnxSession('openwakeword', 'melspectrogram.onnx', WAKE_SESSION_OPTIONS),
    loadOnnxSession('openwakeword', 'embedding_model.onnx', WAKE_SESSION_OPTIONS),
  ]);
  return { melspectrogram, embedding };
}

/** When no word is left, Hark listens for its own: an assistant that nothing wakes is of no use. */
async function loadKeywords(
  words: readonly WakeWord[],
  onProblem?: (error: unknown) => void,
): Promise<ReadonlyMap<WakeWord, InferenceSession>> {
  const loaded = await Promise.all(
    words.map(async (word) => {
      try {
        const path = await wakeWordFile(wakeWordLibrary(), word);
        return [word, await createOnnxSession(path, WAKE_SESSION_OPTIONS)] as const;
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
