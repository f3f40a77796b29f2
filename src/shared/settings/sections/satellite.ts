import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const satellite = section({
  /** Whether Home Assistant on the network may answer questions. */
  enabled: setting(z.boolean().default(false), {
    env: 'HARK_SATELLITE',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Port for Home Assistant's Wyoming connection. */
  port: setting(z.number().int().min(0).max(65_535).default(10_700), {
    env: 'HARK_SATELLITE_PORT',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Name in Home Assistant; null for the machine's name. */
  name: setting(z.string().min(1).max(63).nullable().default(null), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
