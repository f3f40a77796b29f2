import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { serviceConsents } from '../../../shared/settings/service-consents.ts';
import { forecastSchema, forecastUrl } from '../skills/weather/forecast.ts';
import { type Behaviour, OpenMeteoServer } from '../skills/weather/testing/open-meteo-server.ts';
import { Consents, withoutAsking } from './consents.ts';
import type { KeptAnswer } from './kept-answers.ts';
import { OnlineServices } from './online-services.ts';

const PLACE = { latitude: 53.8, longitude: -1.55 };
/** As long as a look-up may take. */
const MAX_WAIT_MS = 2500;

const consentsOf = (services: object) => serviceConsents(configSchema.parse({ services }).services);

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function open(behaviour: Behaviour = 'normal', store?: { kept: readonly KeptAnswer[] }) {
  const server = await OpenMeteoServer.start();
  server.behaviour = behaviour;
  const consents = new Consents(consentsOf({ weather: 'allowed' }));
  const { services: settings } = configSchema.parse({});
  const services = new OnlineServices(
    settings,
    consents,
    store && {
      read: () => store.kept,
      write: (kept) => {
        store.kept = kept;
      },
    },
  );
  opened.push(services, { close: () => server.stop() });
  await services.load();
  const { url } = server;
  const get = (holdsMs = 0, signal = AbortSignal.timeout(MAX_WAIT_MS)) =>
    services.get({ service: 'weather', url: forecastUrl(url, PLACE), schema: forecastSchema, holdsMs, signal });
  return { server, services, get };
}

test('says who asks, and does not ask again while the answer holds', async () => {
  const { server, get } = await open();
  const { answer } = await get(60_000);
  expect(answer.days).toHaveLength(14);
  await get(60_000);
  expect(server.requests).toHaveLength(1);
  expect(server.userAgent).toMatch(/^Hark\/\d/);
  await get(0);
  expect(server.requests).toHaveLength(2);
});

test.each([
  ['silent', 'REMOTE_TIMEOUT'],
  ['broken', 'SERVICE_ANSWER_INVALID'],
  ['refusing', 'REMOTE_REFUSED'],
  ['huge', 'SERVICE_ANSWER_INVALID'],
  ['elsewhere', 'REMOTE_REFUSED'],
] as const)('a service that is %s fails with %s', async (behaviour, code) => {
  const { get } = await open(behaviour);
  await expect(get()).rejects.toMatchObject({ code });
});

test('a service that is not there fails within the limit', async () => {
  const { server, get } = await open();
  await server.stop();
  await expect(get(0)).rejects.toMatchObject({ code: 'REMOTE_UNREACHABLE' });
});

test('the last answer stands in for one that does not come', async () => {
  const store = { kept: [] as readonly KeptAnswer[] };
  const { server, get } = await open('normal', store);
  const { atMs } = await get();
  server.behaviour = 'broken';
  expect(await get()).toMatchObject({ atMs, failure: { code: 'SERVICE_ANSWER_INVALID' } });
  expect(store.kept).toHaveLength(1);
});

test('an interruption ends the request with its own reason', async () => {
  const { server, get } = await open('silent');
  const abort = new AbortController();
  const asked = get(0, abort.signal);
  await expect.poll(() => server.requests.length).toBe(1);
  const reason = new Error('interrupted');
  abort.abort(reason);
  await expect(asked).rejects.toBe(reason);
});

test('without consent nothing is asked, and after a no nothing is kept', async () => {
  const store = { kept: [] as readonly KeptAnswer[] };
  const { server, services, get } = await open('normal', store);
  await get();
  services.setConsents(consentsOf({ weather: 'refused' }));
  await expect(get()).rejects.toMatchObject({ code: 'SERVICE_REFUSED' });
  expect(server.requests).toHaveLength(1);
  expect(store.kept).toEqual([]);
});

test('answers are forgotten when the user deletes the history', async () => {
  const store = { kept: [] as readonly KeptAnswer[] };
  const { server, services, get } = await open('normal', store);
  await get();
  services.forgetAnswers();
  expect(store.kept).toEqual([]);
  await get(60_000);
  expect(server.requests).toHaveLength(2);
});

test('who is at another machine is not asked', () => {
  expect(withoutAsking(consentsOf({ weather: 'ask' }))).toMatchObject({ weather: 'refused' });
  expect(withoutAsking(consentsOf({ weather: 'allowed' }))).toMatchObject({ weather: 'allowed' });
});
