import type { Config } from '../../shared/config-schema.ts';

type SettingPath = { [Section in keyof Config]: `${Section}.${keyof Config[Section] & string}` }[keyof Config];

/** Environment variable → the setting it overrides. The first five keep the names operators know. */
export const ENVIRONMENT_SETTINGS = {
  AUDIO_CHUNK_SIZE_MS: 'audio_processing.chunk_size_ms',
  AUDIO_BUFFER_SIZE_CHUNKS: 'audio_processing.buffer_size_chunks',
  MODEL_CACHE_SIZE: 'caching.model_cache_size',
  CACHE_TTL_SECONDS: 'caching.cache_ttl_seconds',
  LOG_LEVEL: 'log.level',
  HARK_METRICS: 'metrics.enabled',
  HARK_METRICS_PORT: 'metrics.port',
  HARK_STT_MODEL: 'stt.model',
  HARK_STT_THREADS: 'stt.threads',
  HARK_VOICE: 'tts.voice',
} as const satisfies Record<string, SettingPath>;
