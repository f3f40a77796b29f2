import type { SettingPath } from '../../shared/settings.ts';

/** Environment variable → the setting it overrides. The first nine keep the names operators know. */
export const ENVIRONMENT_SETTINGS = {
  AUDIO_CHUNK_SIZE_MS: 'audio_processing.chunk_size_ms',
  AUDIO_BUFFER_SIZE_CHUNKS: 'audio_processing.buffer_size_chunks',
  MODEL_CACHE_SIZE: 'caching.model_cache_size',
  CACHE_TTL_SECONDS: 'caching.cache_ttl_seconds',
  HTTP_POOL_SIZE: 'http_clients.pool_size',
  HTTP_TIMEOUT: 'http_clients.timeout_seconds',
  LOG_LEVEL: 'log.level',
  PERFORMANCE_LOG_LEVEL: 'log.performance_level',
  HARK_HISTORY: 'history.enabled',
  ENABLE_PERFORMANCE_PROFILING: 'profiling.enabled',
  HARK_LLM_BASE_URL: 'llm.base_url',
  HARK_LLM_MODEL: 'llm.model',
  HARK_LLM_API_KEY: 'llm.api_key',
  HARK_STT_WHERE: 'stt.where',
  HARK_STT_BASE_URL: 'stt.base_url',
  HARK_STT_API_KEY: 'stt.api_key',
  HARK_TTS_WHERE: 'tts.where',
  HARK_TTS_BASE_URL: 'tts.base_url',
  HARK_TTS_API_KEY: 'tts.api_key',
  HARK_SHARED_CACHE_URL: 'shared_cache.url',
  HARK_SHARED_CACHE_PASSWORD: 'shared_cache.password',
  HARK_PROFILING_FOLDER: 'profiling.folder',
  HARK_METRICS: 'metrics.enabled',
  HARK_METRICS_PORT: 'metrics.port',
  HARK_STT_MODEL: 'stt.model',
  HARK_STT_THREADS: 'stt.threads',
  HARK_STT_PROVIDER: 'stt.execution_provider',
  HARK_TTS_PROVIDER: 'tts.execution_provider',
  HARK_VOICE: 'tts.voice',
  HARK_MODELS_REGISTRY: 'models.registry',
  HARK_LANGUAGE: 'interface.language',
  HARK_FIRST_RUN: 'interface.first_run',
  HARK_API: 'api.enabled',
  HARK_API_PORT: 'api.port',
} as const satisfies Record<string, SettingPath>;

/** Settings that are never shown. */
export const SECRET_SETTINGS: ReadonlySet<string> = new Set<SettingPath>([
  'llm.api_key',
  'stt.api_key',
  'tts.api_key',
  'shared_cache.password',
  'mcp.servers',
]);
