import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const metrics = section({
  enabled: setting(z.boolean().default(true), {
    env: 'HARK_METRICS',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Port of http://127.0.0.1/metrics; 0 chooses a free one. */
  port: setting(z.number().int().min(0).max(65_535).default(9464), {
    env: 'HARK_METRICS_PORT',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
