import { z } from 'zod';
import { consentSchema } from '../../engine/online-services.ts';
import { section, setting } from '../setting.ts';

/** Whether Hark may do it; it asks the user once. */
const consent = () =>
  setting(consentSchema.default('ask'), { env: null, secrecy: 'none', control: 'auto', applies: 'live' });

/** Stands for what is searched for. */
const SEARCH_URL = /^https:\/\/[^\s]+%s[^\s]*$/;

export const computer = section({
  /** To start, show and close programs. */
  programs: consent(),
  /** To open folders of the user, such as Downloads. */
  folders: consent(),
  /** To open sites and searches in the browser. */
  web: consent(),
  screenshots: consent(),
  lock: consent(),
  /** Where the browser searches the web; %s stands for the words. */
  search_url: setting(z.string().regex(SEARCH_URL).default('https://duckduckgo.com/?q=%s'), {
    env: 'HARK_SEARCH_URL',
    secrecy: 'none',
    control: 'auto',
    applies: 'engine',
  }),
}).prefault({});
