import { expect, test } from 'vitest';
import type { EngineCommand } from '../../../shared/engine/engine-commands.ts';
import { HarkError } from '../../../shared/errors.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { AppEvents } from '../app-events.ts';
import { EventBus } from '../event-bus.ts';
import { keepRoutines } from './routines.ts';

const STORED = { 'good morning': { steps: ['what time is it'] } };

function open(change: (path: string, value: unknown) => void) {
  const bus = new EventBus<AppEvents>(() => undefined);
  const commands: EngineCommand[] = [];
  const problems: string[] = [];
  bus.on('problem', ({ code }) => problems.push(code));
  const config = configSchema.parse({ skills: { routines: STORED } });
  keepRoutines({ bus, settings: { config, change }, command: (command) => commands.push(command) });
  return { bus, commands, problems };
}

const MADE = { 'good night': { steps: ['set an alarm for seven'] } };
const CHANGED = { type: 'routines-changed', routines: MADE } as const;
const TOLD = { type: 'set-routines', routines: STORED };

test('stores the routines that the user makes', () => {
  const changes: unknown[] = [];
  const { bus } = open((...change) => changes.push(change));
  bus.publish('engine', CHANGED);
  expect(changes).toEqual([['skills.routines', MADE]]);
});

test('tells the engine what is changed in the settings', () => {
  const { bus, commands } = open(() => undefined);
  const config = configSchema.parse({});
  bus.publish('settings-changed', { config, changed: ['tts.voice'] });
  expect(commands).toEqual([]);
  bus.publish('settings-changed', { config, changed: ['skills.routines'] });
  expect(commands).toEqual([TOLD]);
});

test('takes back what cannot be stored', () => {
  const { bus, commands, problems } = open(() => {
    throw new HarkError('OUTPUT_UNWRITABLE', 'as tested');
  });
  bus.publish('engine', CHANGED);
  expect(problems).toEqual(['OUTPUT_UNWRITABLE']);
  expect(commands).toEqual([TOLD]);
});
