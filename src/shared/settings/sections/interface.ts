import { z } from 'zod';
import { LANGUAGES } from '../language.ts';
import { section, setting } from '../setting.ts';

export const userInterface = section({
  /** Language of texts, dates and numbers on the screen. */
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
  /** Whether setup runs at the next start; false once it was completed or skipped. */
  first_run: setting(z.boolean().default(true), {
    env: 'HARK_FIRST_RUN',
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
