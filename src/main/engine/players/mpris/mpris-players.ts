import { Variant } from '@jellybrick/dbus-next';
import type { z } from 'zod';
import { HarkError } from '../../../../shared/errors.ts';
import type { Player, PlayerBackend, PlayerCommand, RepeatMode } from '../player.ts';
import { playListed } from './mpris-lists.ts';
import { microsecondsOf, nameOf, plainValue, playerOf, playerSchema, rootSchema } from './mpris-state.ts';
import { busErrorName, SessionBus } from './session-bus.ts';

const PREFIX = 'org.mpris.MediaPlayer2.';
/** It repeats what another player says. */
const PROXY = `${PREFIX}playerctld`;
const PATH = '/org/mpris/MediaPlayer2';
const ROOT = 'org.mpris.MediaPlayer2';
const PLAYER = 'org.mpris.MediaPlayer2.Player';
/** Of players that hang; two calls after each other stay below the limit of an answer. */
const STATE_TIMEOUT_MS = 600;
const COMMAND_TIMEOUT_MS = 1000;

const LOOP_STATUS: Readonly<Record<RepeatMode, string>> = { off: 'None', track: 'Track', all: 'Playlist' };

const METHODS = {
  play: 'Play',
  pause: 'Pause',
  stop: 'Stop',
  next: 'Next',
  previous: 'Previous',
} as const satisfies Partial<Record<PlayerCommand['type'], string>>;

/** Players that speak MPRIS, the way of Linux desktops. */
export const mprisPlayers: PlayerBackend = {
  list: () => onBus(listPlayers),
  run: (player, command) => onBus((bus) => orHarkError(player, () => runCommand(bus, player, command))),
  playOwn: (player, query) => onBus((bus) => orHarkError(player, () => playListed(bus, player.id, query))),
};

async function onBus<Result>(work: (bus: SessionBus) => Promise<Result>): Promise<Result> {
  const bus = await SessionBus.connect();
  try {
    return await work(bus);
  } finally {
    bus.close();
  }
}

async function listPlayers(bus: SessionBus): Promise<Player[]> {
  const [names] = await bus.call(
    {
      destination: 'org.freedesktop.DBus',
      path: '/org/freedesktop/DBus',
      interface: 'org.freedesktop.DBus',
      member: 'ListNames',
    },
    STATE_TIMEOUT_MS,
  );
  const players = (names as string[]).filter((name) => name.startsWith(PREFIX) && name !== PROXY);
  const states = await Promise.all(players.sort().map((name) => stateOf(bus, name)));
  return states.flatMap((state) => state ?? []);
}

/** @returns undefined for one that ended meanwhile */
async function stateOf(bus: SessionBus, busName: string): Promise<Player | undefined> {
  try {
    const [root, player] = await Promise.all([
      properties(bus, busName, ROOT, rootSchema),
      properties(bus, busName, PLAYER, playerSchema),
    ]);
    return playerOf(busName, root, player);
  } catch (error) {
    if ((error as Error).name !== 'TimeoutError') return undefined;
    return { id: busName, name: nameOf(busName), status: 'unresponsive', opensFiles: false };
  }
}

async function properties<Shape>(
  bus: SessionBus,
  destination: string,
  of: string,
  schema: z.ZodType<Shape>,
): Promise<Shape> {
  const [all] = await bus.call(
    {
      destination,
      path: PATH,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'GetAll',
      signature: 's',
      body: [of],
    },
    STATE_TIMEOUT_MS,
  );
  return schema.parse(plainValue(all));
}

async function runCommand(bus: SessionBus, { id }: Player, command: PlayerCommand): Promise<void> {
  switch (command.type) {
    case 'seek':
      return seek(bus, id, command.byMs);
    case 'restart': {
      const { Position = 0 } = await properties(bus, id, PLAYER, playerSchema);
      return seek(bus, id, -Position / 1000);
    }
    case 'shuffle':
      return set(bus, id, 'Shuffle', new Variant('b', command.isOn));
    case 'repeat':
      return set(bus, id, 'LoopStatus', new Variant('s', LOOP_STATUS[command.mode]));
    case 'volume':
      return set(bus, id, 'Volume', new Variant('d', command.percent / 100));
    case 'open':
      return call(bus, id, 'OpenUri', 's', [command.url]);
    default:
      return call(bus, id, METHODS[command.type]);
  }
}

const seek = (bus: SessionBus, id: string, byMs: number) => call(bus, id, 'Seek', 'x', [microsecondsOf(byMs)]);

async function call(
  bus: SessionBus,
  destination: string,
  member: string,
  signature = '',
  body: unknown[] = [],
): Promise<void> {
  await bus.call({ destination, path: PATH, interface: PLAYER, member, signature, body }, COMMAND_TIMEOUT_MS);
}

async function set(bus: SessionBus, destination: string, property: string, value: Variant): Promise<void> {
  await bus.call(
    {
      destination,
      path: PATH,
      interface: 'org.freedesktop.DBus.Properties',
      member: 'Set',
      signature: 'ssv',
      body: [PLAYER, property, value],
    },
    COMMAND_TIMEOUT_MS,
  );
}

async function orHarkError<Result>({ name }: Player, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (cause) {
    if ((cause as Error).name === 'TimeoutError')
      throw new HarkError('PLAYER_SLOW', `${name} does not answer`, { cause });
    if (busErrorName(cause) === undefined) throw cause;
    throw new HarkError('PLAYER_CANNOT', `${name}: ${(cause as Error).message}`, { cause });
  }
}
