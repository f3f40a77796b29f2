import type { Consent, ServiceConsents } from '../engine/online-services.ts';
import { calendarUrls } from './calendar-addresses.ts';
import type { Config } from './config-schema.ts';

/** @returns what the user has said about each service: an address that is set is a yes, unless the user says no */
export function serviceConsents(services: Config['services']): ServiceConsents {
  return {
    weather: withAddress(services.weather, services.weather_url),
    facts: withAddress(services.facts, services.wikipedia_url),
    news: withAddress(services.news, services.news_feeds[0]),
    calendar: withAddress(services.calendar, calendarUrls(services.calendars)[0]),
    home: withAddress(services.home, services.home_url),
    pages: services.pages,
  };
}

function withAddress(consent: Consent, address: string | null | undefined): Consent {
  return consent === 'ask' && address ? 'allowed' : consent;
}
