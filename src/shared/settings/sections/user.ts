import { userDetailSchema } from '../../engine/user-profile.ts';
import { section, setting } from '../setting.ts';

/** Hidden, so that diagnostics and exported settings do not name the user. */
export const user = section({
  /** How Hark calls the user; null if it does not know. */
  name: setting(userDetailSchema.default(null), { env: null, secrecy: 'hidden', control: 'auto', applies: 'live' }),
  /** Where the user lives, such as a town; null if Hark does not know. */
  place: setting(userDetailSchema.default(null), {
    env: 'HARK_PLACE',
    secrecy: 'hidden',
    control: 'auto',
    applies: 'live',
  }),
}).prefault({});
