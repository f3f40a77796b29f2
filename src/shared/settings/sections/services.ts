import { z } from 'zod';
import { consentSchema } from '../../engine/online-services.ts';
import { calendarUrl } from '../calendar-addresses.ts';
import { group, section, setting } from '../setting.ts';
import { secret, serverUrl } from '../value-schemas.ts';

/** Whether Hark may ask a service; it asks the user once. */
const consent = consentSchema.default('ask');

/** `auto`: those of the system's region. `uk`: degrees Celsius and miles. */
const WEATHER_UNITS = ['auto', 'metric', 'us', 'uk'] as const;

const MAX_FEEDS = 20;

/** A variable of the environment holds addresses with commas between them; one may hold commas, so a list in the file is not split. */
const splitAtCommas = (value: unknown) =>
  typeof value === 'string' ? value.split(',').flatMap((part) => part.trim() || []) : value;

const feedAddresses = z.preprocess(
  splitAtCommas,
  z
    .array(z.url({ protocol: /^https?$/ }))
    .max(MAX_FEEDS)
    .default([]),
);

const calendarList = z.preprocess(
  splitAtCommas,
  z
    .array(
      z
        .string()
        .trim()
        .min(1)
        .max(2000)
        .refine((entry) => isCalendar(entry), 'expected a file, or an address without a password in it'),
    )
    .max(20),
);

/** A password belongs into the key store. */
function isCalendar(entry: string): boolean {
  const url = calendarUrl(entry);
  return url === undefined || (z.url().safeParse(url).success && !/^https?:\/\/[^/@]*:[^/@]*@/i.test(url));
}

export const services = section({
  ...group('weather', {
    /** Open-Meteo, for the weather of a place. */
    weather: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
    weather_units: setting(z.enum(WEATHER_UNITS).default('auto'), {
      env: null,
      secrecy: 'none',
      control: 'auto',
      applies: 'engine',
    }),
  }),
  ...group('home', {
    /** Home Assistant's address; null for none. An address is a yes. */
    home_url: setting(serverUrl, { env: 'HARK_HOME_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
    /** A long-lived access token of Home Assistant. */
    home_token: setting(secret, { env: 'HARK_HOME_TOKEN', secrecy: 'key-store', control: 'secret', applies: 'engine' }),
    /** Home Assistant, for the devices of the user's home. */
    home: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  }),
  ...group('calendar', {
    /** Files, and addresses of iCalendar files or of CalDAV servers. Hidden: many an address is a secret by itself. */
    calendars: setting(calendarList.default([]), {
      env: 'HARK_CALENDARS',
      secrecy: 'hidden',
      control: 'lines',
      applies: 'engine',
    }),
    /** For the addresses that name a user. */
    calendar_password: setting(secret, {
      env: 'HARK_CALENDAR_PASSWORD',
      secrecy: 'key-store',
      control: 'secret',
      applies: 'engine',
    }),
    /** How long before an event Hark tells of it, minutes; 0 for never. */
    calendar_remind_minutes: setting(z.number().int().min(0).max(1440).default(10), {
      env: null,
      secrecy: 'none',
      control: 'auto',
      applies: 'engine',
    }),
    /** Whether addresses of `calendars` may be asked; files are read without it. An address is a yes. */
    calendar: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  }),
  ...group('news', {
    /** RSS or Atom feeds of the user's choice. */
    news_feeds: setting(feedAddresses, {
      env: 'HARK_NEWS_FEEDS',
      secrecy: 'none',
      control: 'feeds',
      applies: 'engine',
    }),
    /** Whether the feeds may be read; one that is set is a yes. */
    news: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  }),
  ...group('facts', {
    /** Wikipedia and Wiktionary, for facts and for what words mean. */
    facts: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
    /** Web pages that the user wants read aloud. */
    pages: setting(consent, { env: null, secrecy: 'none', control: 'auto', applies: 'live' }),
  }),
  ...group('servers', {
    /** Another server with Open-Meteo's API; null for Open-Meteo's own. An address is a yes. */
    weather_url: setting(serverUrl, { env: 'HARK_WEATHER_URL', secrecy: 'none', control: 'auto', applies: 'engine' }),
    /** Another server with MediaWiki's REST API, such as a mirror; null for Wikipedia itself. An address is a yes. */
    wikipedia_url: setting(serverUrl, {
      env: 'HARK_WIKIPEDIA_URL',
      secrecy: 'none',
      control: 'auto',
      applies: 'engine',
    }),
    /** The same for Wiktionary, which is not asked where only a mirror of Wikipedia is set. */
    wiktionary_url: setting(serverUrl, {
      env: 'HARK_WIKTIONARY_URL',
      secrecy: 'none',
      control: 'auto',
      applies: 'engine',
    }),
  }),
}).prefault({});
