import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const httpClients = section({
  /** Maximum connections per service. */
  pool_size: setting(z.number().int().min(1).max(100).default(5), {
    env: 'HTTP_POOL_SIZE',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Timeout to connect, for an answer to start (ten times as long for a language model), and between two parts of it. */
  timeout_seconds: setting(z.number().min(0.1).max(600).default(30), {
    env: 'HTTP_TIMEOUT',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
