import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const satellite = section({
  /** Whether a home (Home Assistant) on the network may answer what is said here. */
  enabled: setting(z.boolean().default(false), {
    env: 'HARK_SATELLITE',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Where it connects to, by Wyoming. */
  port: setting(z.number().int().min(0).max(65_535).default(10_700), {
    env: 'HARK_SATELLITE_PORT',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** What the home calls it; null for the machine's own name. */
  name: setting(z.string().min(1).max(63).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
