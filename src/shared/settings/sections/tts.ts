import { z } from 'zod';
import { providerSettingSchema } from '../execution-providers.ts';
import { pronunciationsSchema } from '../pronunciations.ts';
import { section, setting } from '../setting.ts';
import { compression, reachable, secret, speechUrl, where } from '../value-schemas.ts';
import { DEFAULT_VOICE, VOICE_NAME } from '../voices.ts';

export const tts = section({
  /** Built-in, system or neural voice; see `hark voices`. The default is replaced by a built-in one until it is installed. */
  voice: setting(
    z
      .string()
      .regex(VOICE_NAME)
      .meta({ description: 'slt, rms, awb, kal16, system, system:NAME or neural:NAME' })
      .default(DEFAULT_VOICE),
    { env: 'HARK_VOICE', secrecy: 'none', control: 'voice', applies: 'engine' },
  ),
  /** Speaking rate; 1 is the voice's own. Sent to an OpenAI-compatible server; Wyoming has none. */
  speed: setting(z.number().min(0.5).max(2).default(1), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Pitch; 1 is the voice's own. Servers have none. */
  pitch: setting(z.number().min(0.5).max(2).default(1), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** How words are said, by word or phrase: spelled for every voice ("win"), or IPA for neural voices ("/wɪn/"). */
  pronunciations: setting(pronunciationsSchema.default({}), {
    env: null,
    secrecy: 'none',
    control: 'pronunciations',
    applies: 'engine',
  }),
  /** Where a neural voice runs; built-in voices always run on the CPU. */
  execution_provider: setting(providerSettingSchema.default('cpu'), {
    env: 'HARK_TTS_PROVIDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  where: setting(where, { env: 'HARK_TTS_WHERE', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** OpenAI-compatible or Wyoming server; receives the replies to speak unless `where` is local. */
  base_url: setting(speechUrl, { env: 'HARK_TTS_BASE_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Model name on the server; null for its default (tts-1 on an OpenAI-compatible one). */
  remote_model: setting(z.string().min(1).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Null for the server's default (alloy on an OpenAI-compatible one). */
  remote_voice: setting(z.string().min(1).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  compression: setting(compression, { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  api_key: setting(secret, { env: 'HARK_TTS_API_KEY', secrecy: 'key-store', control: 'secret', applies: 'engine' }),
})
  .refine(reachable.check, { message: reachable.message, path: ['where'] })
  .prefault({});
