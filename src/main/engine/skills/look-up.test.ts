import { afterEach, expect, test } from 'vitest';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import { serviceConsents } from '../../../shared/settings/service-consents.ts';
import { UserProfile } from '../memory/user-profile.ts';
import { Consents } from '../online/consents.ts';
import { OnlineServices } from '../online/online-services.ts';
import { Dialogue } from '../understanding/dialogue.ts';
import { makeFixedContext } from '../understanding/testing/fixed-context.ts';
import { SKILLS } from './registry.ts';
import { type Behaviour, OpenMeteoServer } from './weather/testing/open-meteo-server.ts';

const opened: { close(): Promise<void> }[] = [];
afterEach(async () => {
  for (const each of opened.splice(0)) await each.close();
});

async function open(behaviour: Behaviour) {
  const server = await OpenMeteoServer.start();
  server.behaviour = behaviour;
  const { services } = configSchema.parse({ services: { weather_url: server.url } });
  const online = new OnlineServices(services, new Consents(serviceConsents(services)));
  opened.push(online, { close: () => server.stop() });
  const user = new UserProfile({ name: null, place: 'Leeds' });
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(), user, online });
  const plan = dialogue.understand('What is the weather like?');
  const ask = (signal = new AbortController().signal) => dialogue.lookUp(plan, signal);
  return { server, online, ask };
}

test('a service that does not answer is told of within three seconds', async () => {
  const { online, ask } = await open('silent');
  await online.load();
  const startedMs = performance.now();
  const { replyText, failure } = await ask();
  expect(performance.now() - startedMs).toBeLessThan(3000);
  expect(replyText).toBe('127.0.0.1 takes too long to answer now.');
  expect(failure?.code).toBe('REMOTE_TIMEOUT');
});

test('an interruption ends the question to a service', async () => {
  const { server, ask } = await open('silent');
  const turn = new AbortController();
  const asked = ask(turn.signal);
  await expect.poll(() => server.requests.length, { timeout: 10_000 }).toBe(1);
  const reason = new Error('interrupted');
  turn.abort(reason);
  await expect(asked).rejects.toBe(reason);
});

test.each(['broken', 'huge', 'refusing', 'elsewhere'] as const)(
  'an answer of a service that is %s is not said',
  async (behaviour) => {
    const { ask } = await open(behaviour);
    expect((await ask()).replyText).toBe('127.0.0.1 gave no answer that I can use.');
  },
);
