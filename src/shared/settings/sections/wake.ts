import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { ms, probability } from '../value-schemas.ts';
import { DEFAULT_WAKE_THRESHOLD, WAKE_WORD, WAKE_WORDS } from '../wake-words.ts';

export const wake = section({
  /** Built-in words, or words added under Models. */
  words: setting(
    z
      .array(z.string().regex(WAKE_WORD).meta({ description: 'a wake word in small letters' }))
      .min(1)
      .max(8)
      .default([...WAKE_WORDS]),
    { env: null, secrecy: 'none', control: 'wake-words', applies: 'engine' },
  ),
  /** Detection threshold by word; 0.5 for unlisted words. */
  thresholds: setting(
    z
      .object({ alexa: probability(0.3), 'hey jarvis': probability(DEFAULT_WAKE_THRESHOLD) })
      .catchall(z.number().min(0).max(1))
      .prefault({}),
    { env: null, secrecy: 'none', control: 'wake-thresholds', applies: 'engine' },
  ),
  near_miss_threshold: setting(probability(0.02), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  scores_in_a_row: setting(z.number().int().min(1).max(10).default(2), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  refractory_ms: setting(ms(0, 10_000, 2000), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Wyoming server that detects its own wake words instead; receives everything that may be speech. */
  base_url: setting(
    z
      .string()
      .regex(/^tcp:\/\/(?:[\w.-]+|\[[0-9a-f:]+\]):\d{1,5}\/?$/i)
      .meta({ description: 'tcp://HOST:PORT of a Wyoming server' })
      .nullable()
      .default(null),
    { env: 'HARK_WAKE_BASE_URL', secrecy: 'none', control: 'auto', applies: 'engine' },
  ),
}).prefault({});
