import { z } from 'zod';
import { section, setting } from '../setting.ts';

/** Such as `Control+Alt+H` (https://www.electronjs.org/docs/latest/api/accelerator). */
const SHORTCUT =
  /^(?:(?:CommandOrControl|Control|Command|Alt|AltGr|Shift|Super|Meta)\+)+(?:[A-Z0-9]|F\d{1,2}|Space|Tab|Enter|Up|Down|Left|Right)$/;
const shortcut = (fallback: string | null) =>
  z.string().regex(SHORTCUT).meta({ description: 'keys such as Control+Alt+H' }).nullable().default(fallback);

export const desktop = section({
  start_at_login: setting(z.boolean().default(false), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether Hark goes on in the tray when its window is closed. */
  keep_in_tray: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether a small window shows what it hears and says while no other does. */
  overlay: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether the system shows what rings. */
  notifications: setting(z.boolean().default(true), { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  /** Whether a newer version is looked for at each start; it is installed after a yes. */
  look_for_updates: setting(z.boolean().default(false), {
    env: null,
    secrecy: 'none',
    control: 'auto',
    applies: 'live',
  }),
  /** Push-to-talk from any program; pressed again it stops. Key names are Electron's; null for no key. */
  talk_shortcut: setting(shortcut('CommandOrControl+Shift+Space'), {
    env: null,
    secrecy: 'none',
    control: 'shortcut',
    applies: 'live',
  }),
  /** Shows the window from any program. */
  window_shortcut: setting(shortcut(null), { env: null, secrecy: 'none', control: 'shortcut', applies: 'live' }),
}).prefault({});
