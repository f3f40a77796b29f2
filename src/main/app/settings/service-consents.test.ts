import { expect, test } from 'vitest';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { AppEvents } from '../app-events.ts';
import { EventBus } from '../event-bus.ts';
import { keepServiceConsents } from './service-consents.ts';

function open(change: (path: string, value: unknown) => void) {
  const bus = new EventBus<AppEvents>(() => undefined);
  const commands: EngineCommand[] = [];
  const problems: string[] = [];
  bus.on('problem', ({ code }) => problems.push(code));
  const config = configSchema.parse({ services: { weather_url: 'https://weather.example.org' } });
  keepServiceConsents({ bus, settings: { config, change }, command: (command) => commands.push(command) });
  return { bus, commands, problems };
}

const DECIDED = { type: 'service-decided', service: 'weather', consent: 'refused' } as const;
const TOLD = { type: 'set-consents', consents: expect.objectContaining({ weather: 'allowed' }) };

test('stores what the user says about a service', () => {
  const changes: unknown[] = [];
  const { bus } = open((...change) => changes.push(change));
  bus.publish('engine', DECIDED);
  expect(changes).toEqual([['services.weather', 'refused']]);
});

test('tells the engine what is changed in the settings', () => {
  const { bus, commands } = open(() => undefined);
  const config = configSchema.parse({});
  bus.publish('settings-changed', { config, changed: ['tts.voice'] });
  expect(commands).toEqual([]);
  bus.publish('settings-changed', { config, changed: ['services.weather'] });
  expect(commands).toEqual([TOLD]);
});

test('takes back what cannot be stored', () => {
  const { bus, commands, problems } = open(() => {
    throw new HarkError('OUTPUT_UNWRITABLE', 'as tested');
  });
  bus.publish('engine', DECIDED);
  expect(problems).toEqual(['OUTPUT_UNWRITABLE']);
  expect(commands).toEqual([TOLD]);
});
