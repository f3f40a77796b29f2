import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { section, setting } from '../setting.ts';

export const userInterface = section({
  /** Of texts, dates and numbers on the screen; what is said and heard is English. */
  language: setting(z.enum(['system', ...LANGUAGES]).default('system'), {
    env: 'HARK_LANGUAGE',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  theme: setting(z.enum(['system', 'light', 'dark', 'high-contrast']).default('system'), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** Whether Hark is set up step by step at its start; false once that was done or left out. */
  first_run: setting(z.boolean().default(true), {
    env: 'HARK_FIRST_RUN',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
