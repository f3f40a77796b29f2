import { z } from 'zod';
import { STT_MODEL_NAMES, sttModelName } from '../../models/stt-model-names.ts';
import { providerSettingSchema } from '../execution-providers.ts';
import { section, setting } from '../setting.ts';
import { compression, ms, reachable, secret, speechUrl, where } from '../value-schemas.ts';

/** The default STT model. */
export const DEFAULT_STT_MODEL = 'base';

const modelName = z.enum(STT_MODEL_NAMES as [string, ...string[]]);

export const stt = section({
  /** Short name or id in models/manifest.json. */
  model: setting(z.preprocess(sttModelName, modelName).default(DEFAULT_STT_MODEL), {
    env: 'HARK_STT_MODEL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Another model that is asked where no skill understands what the first one heard. */
  second_model: setting(z.preprocess(sttModelName, modelName).nullable().default(null), {
    env: 'HARK_STT_SECOND_MODEL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Names and words that are said often and not heard well, as they are written. */
  my_words: setting(z.array(z.string().trim().min(1).max(60)).max(300).default([]), {
    env: null,
    secrecy: 'none',
    control: 'lines',
    applies: 'engine',
  }),
  threads: setting(z.number().int().min(1).max(16).default(2), {
    env: 'HARK_STT_THREADS',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  partial_interval_ms: setting(ms(100, 5000, 350), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Where the model runs; `hark doctor` lists the available providers. */
  execution_provider: setting(providerSettingSchema.default('cpu'), {
    env: 'HARK_STT_PROVIDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  where: setting(where, { env: 'HARK_STT_WHERE', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** OpenAI-compatible or Wyoming server; receives the speech after the wake word unless `where` is local. */
  base_url: setting(speechUrl, { env: 'HARK_STT_BASE_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Model name on the server; null for its default (whisper-1 on an OpenAI-compatible one). */
  remote_model: setting(z.string().min(1).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  compression: setting(compression, { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  api_key: setting(secret, { env: 'HARK_STT_API_KEY', secrecy: 'key-store', control: 'secret', applies: 'engine' }),
})
  .refine(reachable.check, { message: reachable.message, path: ['where'] })
  .prefault({});
