import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const api = section({
  /** Whether other programs of this machine may ask, with a token. */
  enabled: setting(z.boolean().default(false), { env: 'HARK_API', secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Of http://127.0.0.1:PORT; 0 takes any that is free. */
  port: setting(z.number().int().min(0).max(65_535).default(9474), {
    env: 'HARK_API_PORT',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
