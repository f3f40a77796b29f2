import { z } from 'zod';
import { routinesSchema } from '../../engine/routine.ts';
import { section, setting } from '../setting.ts';

/** An https URL, or the name of a program on the PATH; never a command line. */
const OPENABLE = /^https:\/\/[^\s]+$|^[\w.+-]+$/;

export const skills = section({
  /** Several commands under one name: its steps, other phrases that start it, a time and days of the week. */
  routines: setting(routinesSchema.default({}), { env: null, secrecy: 'none', control: 'routines', applies: 'live' }),
  /** What may be opened, by its spoken name: an https URL or a program. */
  open: setting(
    z.record(z.string().min(1), z.string().regex(OPENABLE)).default({
      'wikipedia.org': 'https://www.wikipedia.org',
      'youtube.com': 'https://www.youtube.com',
      'github.com': 'https://github.com',
    }),
    { env: null, secrecy: 'none', control: 'auto', applies: 'engine' },
  ),
  /** Value of one euro in other currencies, by ISO code. Hark does not download rates. */
  currency_rates: setting(z.record(z.string().regex(/^[A-Z]{3}$/), z.number().positive()).default({}), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
