import { z } from 'zod';
import { section, setting } from '../setting.ts';

const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

export const log = section({
  level: setting(z.enum(LOG_LEVELS).default('info'), {
    env: 'LOG_LEVEL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Level of latency logs: debug for each stage, info for each turn, warn for late chunks and slow turns. */
  performance_level: setting(z.enum(LOG_LEVELS).default('warn'), {
    env: 'PERFORMANCE_LOG_LEVEL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
