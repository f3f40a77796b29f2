import { expect, test } from 'vitest';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { AppEvents } from '../app-events.ts';
import { EventBus } from '../event-bus.ts';
import { keepComputerConsents } from './computer-consents.ts';

function open(change: (path: string, value: unknown) => void) {
  const bus = new EventBus<AppEvents>(() => undefined);
  const commands: EngineCommand[] = [];
  const problems: string[] = [];
  bus.on('problem', ({ code }) => problems.push(code));
  const config = configSchema.parse({ computer: { programs: 'allowed' } });
  keepComputerConsents({ bus, settings: { config, change }, command: (command) => commands.push(command) });
  return { bus, commands, problems };
}

const DECIDED = { type: 'action-decided', action: 'programs', consent: 'refused' } as const;
const TOLD = {
  type: 'set-computer-consents',
  consents: { programs: 'allowed', folders: 'ask', web: 'ask', screenshots: 'ask', lock: 'ask' },
};

test('stores what the user says about a kind of action', () => {
  const changes: unknown[] = [];
  const { bus } = open((...change) => changes.push(change));
  bus.publish('engine', DECIDED);
  expect(changes).toEqual([['computer.programs', 'refused']]);
});

test('tells the engine what is changed in the settings', () => {
  const { bus, commands } = open(() => undefined);
  const config = configSchema.parse({});
  bus.publish('settings-changed', { config, changed: ['tts.voice'] });
  expect(commands).toEqual([]);
  bus.publish('settings-changed', { config, changed: ['computer.programs'] });
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
