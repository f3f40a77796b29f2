import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { ms } from '../value-schemas.ts';

/** How long Hark waits for the user to finish. */
const PATIENCE = ['short', 'normal', 'long'] as const;

export type Patience = (typeof PATIENCE)[number];

export const endpointing = section({
  patience: setting(z.enum(PATIENCE).default('normal'), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  hangover_complete_ms: setting(ms(100, 5000, 250), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  hangover_ms: setting(ms(100, 5000, 700), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
  hangover_incomplete_ms: setting(ms(100, 10_000, 1500), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  longest_utterance_ms: setting(ms(2000, 60_000, 20_000), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  listen_timeout_ms: setting(ms(1000, 60_000, 7000), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
