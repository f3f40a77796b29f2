import type { Config } from '../../../shared/config-schema.ts';
import { type SttWorker, sttLoader } from '../speech/stt/stt-worker-client.ts';
import { type TtsWorker, ttsLoader } from '../speech/tts/tts-worker-client.ts';
import { type DetectionModels, detectionLoader } from './detection-models.ts';
import { ModelCache } from './model-cache.ts';

/** The groups that are loaded and evicted as one. A type, not an interface: it must fit an index signature. */
export type EngineModels = {
  detection: DetectionModels;
  stt: SttWorker;
  tts: TtsWorker;
};

export type EngineModelCache = ModelCache<EngineModels>;

/**
 * The one cache all models sit behind.
 * @param onProblem told of a wake word without a model; the others are listened for
 */
export function createModelCache(config: Config, onProblem?: (error: unknown) => void): EngineModelCache {
  const { model, threads } = config.stt;
  return new ModelCache<EngineModels>(
    {
      detection: detectionLoader(config.wake.words, onProblem),
      stt: sttLoader({ model, threads }),
      tts: ttsLoader(config.tts.voice),
    },
    {
      maxGroups: config.caching.model_cache_size,
      ttlMs: config.caching.cache_ttl_seconds * 1000,
      evictLeastRecent: config.caching.enable_lru_eviction,
    },
  );
}
