import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const api = section({
  /** Whether other programs on this machine may send requests with a token. */
  enabled: setting(z.boolean().default(false), { env: 'HARK_API', secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Port of http://127.0.0.1; 0 chooses a free one. */
  port: setting(z.number().int().min(0).max(65_535).default(9474), {
    env: 'HARK_API_PORT',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
