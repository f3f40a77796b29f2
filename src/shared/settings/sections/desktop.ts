import { z } from 'zod';
import { section, setting } from '../setting.ts';
import { shortcut } from '../value-schemas.ts';

export const desktop = section({
  start_at_login: setting(z.boolean().default(false), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether Hark stays in the tray when its window is closed. */
  keep_in_tray: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether a small window shows the transcript and the reply while no other window does. */
  overlay: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether the system shows a notification for timers, alarms and reminders. */
  notifications: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether to check for updates at each start; they are installed after confirmation. */
  look_for_updates: setting(z.boolean().default(false), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** Global push-to-talk shortcut; a second press stops. Uses Electron's key names; null for none. */
  talk_shortcut: setting(shortcut('CommandOrControl+Shift+Space'), {
    env: null,
    secrecy: 'none',
    control: 'shortcut',
    applies: 'live',
  }),
  /** Global shortcut that shows the window. */
  window_shortcut: setting(shortcut(null), { env: null, secrecy: 'none', control: 'shortcut', applies: 'live' }),
}).prefault({});
