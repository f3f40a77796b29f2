import { z } from 'zod';
import { providerSettingSchema } from '../execution-providers.ts';
import { section, setting } from '../setting.ts';
import { compression, reachable, secret, speechUrl, where } from '../value-schemas.ts';
import { VOICE_NAME } from '../voices.ts';

export const tts = section({
  /** Of Hark, of the system, or a neural one of the user's; see `hark voices`. */
  voice: setting(
    z
      .string()
      .regex(VOICE_NAME)
      .meta({ description: 'slt, rms, awb, kal16, system, system:NAME or neural:FOLDER' })
      .default('slt'),
    { env: 'HARK_VOICE', secrecy: 'none', control: 'voice', applies: 'engine' },
  ),
  /** How fast it speaks; 1 is the voice's own speed. */
  speed: setting(z.number().min(0.5).max(2).default(1), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** How high; 1 is the voice's own pitch. Neural voices have but that one. */
  pitch: setting(z.number().min(0.5).max(2).default(1), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** What a neural voice runs on; Hark's own need but the processor. */
  execution_provider: setting(providerSettingSchema.default('cpu'), {
    env: 'HARK_TTS_PROVIDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  where: setting(where, { env: 'HARK_TTS_WHERE', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Of an OpenAI-compatible or a Wyoming server: replies are sent there to be spoken unless `where` is local. */
  base_url: setting(speechUrl, { env: 'HARK_TTS_BASE_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** By the server's name for it; null for its own choice, of an OpenAI-compatible one tts-1. */
  remote_model: setting(z.string().min(1).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Null for the server's own choice, of an OpenAI-compatible one alloy. */
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
