import { z } from 'zod';
import { SAFE_URL } from '../safe-url.ts';
import { section, setting } from '../setting.ts';

export const models = section({
  /** npm registry to download models from. */
  registry: setting(
    z.string().regex(SAFE_URL).meta({ description: 'an https address' }).default('https://registry.npmjs.org'),
    { env: 'HARK_MODELS_REGISTRY', secrecy: 'none', control: 'auto', applies: 'live' },
  ),
}).prefault({});
