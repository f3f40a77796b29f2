import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { secret } from '../value-schemas.ts';

/** The URL must not contain a password, which is a separate setting. */
const REDIS_URL = /^rediss?:\/\/(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?(?:\/\d{1,2})?$/i;

export const sharedCache = section({
  /** Redis shared by several machines, for speech, transcripts and cacheable answers; null for none. */
  url: setting(
    z
      .string()
      .regex(REDIS_URL)
      .meta({ description: 'redis://HOST:PORT or rediss://HOST:PORT' })
      .nullable()
      .default(null),
    { env: 'HARK_SHARED_CACHE_URL', secrecy: 'none', control: 'auto', applies: 'engine' },
  ),
  password: setting(secret, {
    env: 'HARK_SHARED_CACHE_PASSWORD',
    secrecy: 'key-store',
    control: 'secret',
    applies: 'engine',
  }),
  ttl_seconds: setting(z.number().int().min(1).max(31_536_000).default(86_400), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
