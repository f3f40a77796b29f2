import { z } from 'zod';
import { MODEL_GROUPS } from '../../models/model-groups.ts';
import { section, setting } from '../setting.ts';

export const caching = section({
  model_cache_size: setting(z.number().int().min(1).max(MODEL_GROUPS.length).default(MODEL_GROUPS.length), {
    env: 'MODEL_CACHE_SIZE',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Whether a full cache evicts the least recently used group; otherwise it disposes the new group after use. */
  enable_lru_eviction: setting(z.boolean().default(true), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Whether models are preloaded when speech starts and at the usual hours of use. */
  enable_predictive_preloading: setting(z.boolean().default(true), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  cache_ttl_seconds: setting(z.number().int().min(1).max(604_800).default(3600), {
    env: 'CACHE_TTL_SECONDS',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
