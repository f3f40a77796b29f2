import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const history = section({
  /** Whether transcripts and replies are stored on this machine; audio never is. */
  enabled: setting(z.boolean().default(true), {
    env: 'HARK_HISTORY',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  retention_days: setting(z.number().int().min(1).max(36_500).default(365), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
