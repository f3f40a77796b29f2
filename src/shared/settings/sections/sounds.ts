import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const sounds = section({
  /** Short tones when it listens, when it gives up, when it asks a language model, and when something fails. */
  cues: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
}).prefault({});
