import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const sounds = section({
  /** Short tones when Hark listens, gives up, asks a language model, or fails. */
  cues: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  /** Whether other programs are played more quietly while Hark speaks: on Linux with PulseAudio or PipeWire, by pactl. */
  lower_others: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
}).prefault({});
