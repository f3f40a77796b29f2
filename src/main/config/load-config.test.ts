import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { HarkError } from '../../shared/errors.ts';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { ENVIRONMENT_SETTINGS } from '../../shared/settings/registry.ts';
import { loadConfig, parseConfig } from './load-config.ts';

const folder = mkdtempSync(join(tmpdir(), 'hark-config-'));
beforeAll(() => void vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'none')));
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

function load(yaml: string | undefined, env: Record<string, string> = {}) {
  const file = join(folder, 'config.yaml');
  if (yaml !== undefined) writeFileSync(file, yaml);
  return loadConfig({ ...(yaml === undefined ? {} : { HARK_CONFIG: file }), ...env });
}

function refusal(yaml: string | undefined, env: Record<string, string> = {}): HarkError {
  try {
    load(yaml, env);
  } catch (error) {
    if (error instanceof HarkError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

test('environment over YAML over defaults, and each value knows where it is from', () => {
  const yaml = 'caching:\n  model_cache_size: 3\n  cache_ttl_seconds: 60\n';
  const { config, sources } = load(yaml, { MODEL_CACHE_SIZE: '2' });
  expect(config.caching).toMatchObject({ model_cache_size: 2, cache_ttl_seconds: 60 });
  expect(config.audio_processing).toMatchObject({ chunk_size_ms: 20, buffer_size_chunks: 5 });
  expect(sources.get('caching.model_cache_size')).toBe('MODEL_CACHE_SIZE');
  expect(sources.get('caching.cache_ttl_seconds')).toMatch(/config\.yaml$/);
  expect(sources.get('audio_processing.chunk_size_ms')).toBe('default');
});

test.each([
  [
    { AUDIO_CHUNK_SIZE_MS: '900' },
    'audio_processing.chunk_size_ms (AUDIO_CHUNK_SIZE_MS): got 900; accepted: a whole number from 10 to 60',
  ],
  [{ LOG_LEVEL: 'loud' }, 'log.level (LOG_LEVEL): got "loud"; accepted: one of debug, info, warn, error, silent'],
  [
    { HARK_LLM_BASE_URL: 'ollama' },
    'llm.base_url (HARK_LLM_BASE_URL): got "ollama"; accepted: an address such as http://127.0.0.1:11434/v1 or null',
  ],
  [{ HTTP_TIMEOUT: '0' }, 'http_clients.timeout_seconds (HTTP_TIMEOUT): got 0; accepted: a number from 0.1 to 600'],
  [{ CACHE_TTL_SECONDS: 'ten' }, 'caching.cache_ttl_seconds (CACHE_TTL_SECONDS): got "ten"'],
])('%o is refused with its path and range', (env, message) => {
  const error = refusal(undefined, env);
  expect(error.code).toBe('CONFIG_INVALID');
  expect(error.message).toContain(message);
});

test('an unknown key is refused with the known ones', () => {
  const error = refusal('caching:\n  size: 3\n');
  expect(error.message).toMatch(
    /caching\.size \(.*config\.yaml\): unknown; accepted: the keys model_cache_size, enable_lru_eviction, enable_predictive_preloading, cache_ttl_seconds/,
  );
});

test('a bad name in a map is refused with what is accepted', () => {
  const error = refusal('tts:\n  pronunciations:\n    " Nguyen": win\n    live: /laiv5/\n');
  expect(error.code).toBe('CONFIG_INVALID');
  expect(error.message).toContain('tts.pronunciations. Nguyen');
  expect(error.message).toContain('the name is not accepted; a word or a phrase of at most 60 characters');
  expect(error.message).toContain('got "/laiv5/"; letters ("win"), or IPA between slashes');
});

test('every bad value is named, not only the first', () => {
  const lines = refusal('vad:\n  on_threshold: 2\nstt:\n  model: huge\n').message.split('\n');
  expect(lines).toHaveLength(2);
});

test('thresholds that contradict each other are refused', () => {
  expect(refusal('vad:\n  on_threshold: 0.3\n  off_threshold: 0.4\n').message).toContain('off_threshold must be under');
});

test('broken YAML is refused with its line', () => {
  const error = refusal('stt:\n  model: [tiny\n');
  expect(error.code).toBe('CONFIG_UNREADABLE');
  expect(error.message).toMatch(/line \d/);
});

test.each(['- a\n- b\n', 'just words\n'])('YAML that holds no sections is refused: %j', (yaml) => {
  expect(refusal(yaml).code).toBe('CONFIG_INVALID');
});

test('a section without settings, and an empty file, mean the defaults', () => {
  expect(load('').config.stt.model).toBe('base');
});

test('a file that was named but is not there is refused', () => {
  expect(refusal(undefined, { HARK_CONFIG: join(folder, 'absent.yaml') }).code).toBe('CONFIG_UNREADABLE');
});

test('the example names every setting with its default, and every variable', () => {
  const example = resolve(import.meta.dirname, '../../../resources/config.example.yaml');
  const { config, sources } = loadConfig({ HARK_CONFIG: example });
  expect(config).toEqual(configSchema.parse({}));
  expect([...sources].filter(([, source]) => source !== example)).toEqual([]);
  const text = readFileSync(example, 'utf8');
  for (const variable of ENVIRONMENT_SETTINGS.keys()) expect(text).toContain(variable);
});

test('reads a list of addresses from a variable, and names one that is none', () => {
  const read = (feeds: string) => parseConfig('', 'config.yaml', { HARK_NEWS_FEEDS: feeds }).config.services.news_feeds;
  const [news, sport] = ['https://news.example.org/rss?all', 'http://127.0.0.1:8080/sport.atom'];
  expect(read(`${news}, ${sport},`)).toEqual([news, sport]);
  expect(() => read('ftp://news.example.org')).toThrow(/services\.news_feeds.*HARK_NEWS_FEEDS/);
});
