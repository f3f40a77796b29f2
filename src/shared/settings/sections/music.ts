import { z } from 'zod';
import { section, setting } from '../setting.ts';

export const music = section({
  /** Folder with music of the user's own; null for none. */
  folder: setting(z.string().min(1).nullable().default(null), {
    env: 'HARK_MUSIC_FOLDER',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
