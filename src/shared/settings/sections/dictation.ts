import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { shortcut } from '../value-schemas.ts';

export const dictation = section({
  /** Whether Hark types what is said into other programs when it is asked to. */
  enabled: setting(z.boolean().default(true), {
    env: 'HARK_DICTATION',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
  /** Global shortcut: dictates while it is held; a press starts dictation, another one ends it. Null for none. */
  shortcut: setting(shortcut('CommandOrControl+Alt+Space'), {
    env: null,
    secrecy: 'none',
    control: 'shortcut',
    applies: 'live',
  }),
}).prefault({});
