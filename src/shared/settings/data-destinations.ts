import { calendarUrls } from './calendar-addresses.ts';
import type { Config } from './config-schema.ts';
import { languagesOf } from './conversation-languages.ts';
import { isLoopback } from './loopback.ts';
import { WEATHER_URL, wikipediaUrl, wiktionaryUrl } from './service-addresses.ts';
import { serviceConsents } from './service-consents.ts';

/** User data that goes to another machine, or to a program that may send it on. */
export interface Destination {
  /** Host or program name. */
  to: string;
  what:
    | 'questions'
    | 'memory'
    | 'sound'
    | 'replies'
    | 'cache'
    | 'tool-calls'
    | 'speech'
    | 'home'
    | 'home-commands'
    | 'telemetry'
    | 'program'
    | 'weather'
    | 'facts'
    | 'news'
    | 'web'
    | 'calendar'
    | 'pages'
    | 'version';
}

/** What leaves this machine with these settings; empty with the defaults. */
export function destinationsOf({
  llm,
  stt,
  tts,
  mcp,
  desktop,
  shared_cache,
  telemetry,
  satellite,
  wake,
  services,
  computer,
  conversation,
}: Pick<
  Config,
  | 'conversation'
  | 'services'
  | 'computer'
  | 'wake'
  | 'satellite'
  | 'llm'
  | 'stt'
  | 'tts'
  | 'mcp'
  | 'desktop'
  | 'shared_cache'
  | 'telemetry'
>): Destination[] {
  const found: Destination[] = [];
  const languages = languagesOf(conversation.languages);
  const add = (url: string, what: Destination['what']) => {
    const { hostname } = new URL(url);
    const isKnown = found.some((known) => known.to === hostname && known.what === what);
    if (!isLoopback(hostname) && !isKnown) found.push({ to: hostname, what });
  };
  if (wake.base_url) add(wake.base_url, 'speech');
  if (stt.base_url && stt.where !== 'local') add(stt.base_url, 'sound');
  for (const { url, what } of toldToModel(llm)) add(url, what);
  if (tts.base_url && tts.where !== 'local') add(tts.base_url, 'replies');
  if (satellite.enabled) found.push({ to: 'Home Assistant', what: 'home' });
  if (telemetry.otlp_url) add(telemetry.otlp_url, 'telemetry');
  if (shared_cache.url) add(shared_cache.url, 'cache');
  for (const [name, server] of Object.entries(mcp.servers)) {
    if ('url' in server) add(server.url, 'tool-calls');
    else found.push({ to: name, what: 'program' });
  }
  for (const { url, what } of [...askedServices(services, languages), ...openedPages(computer)]) add(url, what);
  found.push(...readPages(services));
  if (desktop.look_for_updates) found.push({ to: 'update', what: 'version' });
  return found;
}

/** What a server is told; nothing when the language model is on this machine. */
function toldToModel({
  provider,
  base_url,
  share_memory,
}: Config['llm']): { url: string; what: Destination['what'] }[] {
  if (base_url === null || provider === 'none' || provider === 'inside') return [];
  return [{ url: base_url, what: 'questions' }, ...(share_memory ? [{ url: base_url, what: 'memory' as const }] : [])];
}

/** Services that the user allows. */
function askedServices(
  services: Config['services'],
  languages: readonly string[],
): { url: string; what: Destination['what'] }[] {
  const { weather, facts, news, calendar, home } = serviceConsents(services);
  const { weather_url, home_url } = services;
  const asked: { url: string; what: Destination['what'] }[] = [];
  const ask = (what: Destination['what'], urls: readonly string[]) => asked.push(...urls.map((url) => ({ url, what })));
  if (weather === 'allowed') ask('weather', [weather_url ?? WEATHER_URL]);
  if (facts === 'allowed') ask('facts', factServers(services, languages));
  if (news === 'allowed') ask('news', newsServers(services));
  if (calendar === 'allowed') ask('calendar', calendarUrls(services.calendars));
  if (home === 'allowed' && home_url !== null) ask('home-commands', [home_url]);
  return asked;
}

/** Those of the languages that are spoken, unless the user has servers of their own. */
function factServers({ wikipedia_url, wiktionary_url }: Config['services'], languages: readonly string[]): string[] {
  const wikipedias = wikipedia_url === null ? languages.map(wikipediaUrl) : [wikipedia_url];
  if (wiktionary_url !== null) return [...wikipedias, wiktionary_url];
  return wikipedia_url === null ? [...wikipedias, ...languages.map(wiktionaryUrl)] : wikipedias;
}

/** One of each host. */
function newsServers({ news_feeds }: Config['services']): string[] {
  return [...new Map(news_feeds.map((feed) => [new URL(feed).hostname, feed])).values()];
}

/** Pages that the browser opens. */
function openedPages({ web, search_url }: Config['computer']): { url: string; what: Destination['what'] }[] {
  return web === 'allowed' ? [{ url: search_url, what: 'web' }] : [];
}

/** Whichever sites the user names. */
function readPages(services: Config['services']): Destination[] {
  return serviceConsents(services).pages === 'allowed' ? [{ to: 'pages', what: 'pages' }] : [];
}
