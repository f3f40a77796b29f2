import { expect, test } from 'vitest';
import { configSchema } from './config-schema.ts';
import { destinationsOf } from './data-destinations.ts';

test('sends nothing by default', () => {
  expect(destinationsOf(configSchema.parse({}))).toEqual([]);
});

test('lists remote models, tools and updates, but not a model on this machine', () => {
  for (const host of ['127.0.0.1:11434', 'localhost:8080', '[::1]:80']) {
    expect(destinationsOf(configSchema.parse({ llm: { base_url: `http://${host}/v1` } }))).toEqual([]);
  }
  const config = configSchema.parse({
    llm: { base_url: 'https://api.example.com/v1', share_memory: true },
    mcp: { servers: { files: { command: 'files-server' }, web: { url: 'https://tools.example.org/mcp' } } },
    desktop: { look_for_updates: true },
  });
  expect(destinationsOf(config)).toEqual([
    { to: 'api.example.com', what: 'questions' },
    { to: 'api.example.com', what: 'memory' },
    { to: 'files', what: 'program' },
    { to: 'tools.example.org', what: 'tool-calls' },
    { to: 'update', what: 'version' },
  ]);
});

test('lists a service once the user allows it, or sets its address, and never after a no', () => {
  const of = (services: object) => destinationsOf(configSchema.parse({ services }));
  expect(of({ weather: 'ask' })).toEqual([]);
  expect(of({ weather: 'allowed' })).toEqual([{ to: 'api.open-meteo.com', what: 'weather' }]);
  const weather_url = 'https://weather.example.org';
  expect(of({ weather_url })).toEqual([{ to: 'weather.example.org', what: 'weather' }]);
  expect(of({ weather: 'refused', weather_url })).toEqual([]);
  const home_url = 'http://homeassistant.local:8123';
  expect(of({ home_url })).toEqual([{ to: 'homeassistant.local', what: 'home-commands' }]);
  expect(of({ home: 'refused', home_url })).toEqual([]);
  const facts = ['en.wikipedia.org', 'en.wiktionary.org'].map((to) => ({ to, what: 'facts' }));
  expect(of({ facts: 'allowed' })).toEqual(facts);
  expect(of({ wikipedia_url: 'https://wiki.example.org' })).toEqual([{ to: 'wiki.example.org', what: 'facts' }]);
  const news_feeds = [
    'https://news.example.org/rss',
    'https://news.example.org/sport',
    'https://post.example.org/atom',
  ];
  expect(of({ news_feeds }).map(({ to }) => to)).toEqual(['news.example.org', 'post.example.org']);
  expect(of({ news: 'refused', news_feeds })).toEqual([]);
  const calendars = [
    '~/home.ics',
    'webcal://cloud.example.org/a.ics',
    'https://cloud.example.org/b',
    'http://127.0.0.1/c.ics',
  ];
  expect(of({ calendars })).toEqual([{ to: 'cloud.example.org', what: 'calendar' }]);
  expect(of({ calendar: 'refused', calendars })).toEqual([]);
});
