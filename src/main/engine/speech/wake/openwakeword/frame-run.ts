import type { WakeWord } from '../../../../../shared/settings/wake-words.ts';
import { createOnnxSession, loadOnnxSession } from '../../../../models/runtime/onnx-session.ts';
import type { WakeFrameRun } from '../wake-engine.ts';
import { WAKE_SESSION_OPTIONS } from './session-options.ts';
import { runSingle, WAKE_FRAME_SAMPLES, WakeFeatures } from './wake-features.ts';
import { wakeWordFile, wakeWordLibrary } from './wake-word-library.ts';

/** Parameters and errors as of `WakeEngine.loadFrameRun`. */
export async function loadFrameRun(words: readonly WakeWord[], withShared: boolean): Promise<WakeFrameRun> {
  const paths = await Promise.all(words.map((word) => wakeWordFile(wakeWordLibrary(), word)));
  const [melspectrogram, embedding, ...keywords] = await Promise.all([
    loadOnnxSession('openwakeword', 'melspectrogram.onnx', WAKE_SESSION_OPTIONS),
    loadOnnxSession('openwakeword', 'embedding_model.onnx', WAKE_SESSION_OPTIONS),
    ...paths.map((path) => createOnnxSession(path, WAKE_SESSION_OPTIONS)),
  ]);
  const features = new WakeFeatures({ melspectrogram, embedding });
  const frame = new Float32Array(WAKE_FRAME_SAMPLES);
  return {
    frameSamples: WAKE_FRAME_SAMPLES,
    async run() {
      if (withShared) await features.push(frame);
      for (const keyword of keywords) await runSingle(keyword, features.tensor);
    },
    async release() {
      await Promise.all([melspectrogram, embedding, ...keywords].map((session) => session.release()));
    },
  };
}
