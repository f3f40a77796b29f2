import { z } from 'zod';
import { section, setting } from '../setting.ts';

const deviceName = z.string().min(1).max(200).nullable().default(null);

export const devices = section({
  /** Device name; null for the system default. While the device is missing, another is used. */
  microphone: setting(deviceName, { env: null, secrecy: 'none', control: 'microphone', applies: 'live' }),
  loudspeaker: setting(deviceName, { env: null, secrecy: 'none', control: 'loudspeaker', applies: 'live' }),
  input_gain_db: setting(z.number().min(-20).max(20).default(0), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  noise_suppression: setting(z.boolean().default(true), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
