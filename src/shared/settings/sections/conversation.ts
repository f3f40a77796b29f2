import { z } from 'zod';
import { LANGUAGE_CHOICES } from '../conversation-languages.ts';
import { section, setting } from '../setting.ts';
import { ms } from '../value-schemas.ts';

export const conversation = section({
  /** In which languages the user speaks; each is answered in itself. */
  languages: setting(z.enum(LANGUAGE_CHOICES).default('en'), {
    env: 'HARK_SPOKEN_LANGUAGES',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** When Hark listens after a reply without the wake word: always, only after its own questions, or never. */
  follow_up: setting(z.enum(['always', 'questions', 'never']).default('always'), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  follow_up_window_ms: setting(ms(1000, 30_000, 8000), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Whether speech interrupts a reply; the wake word always does. */
  barge_in: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'engine' }),
}).prefault({});
