/** Players on a session bus of the test's own: some of the test's, and mpv where it is installed. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { encodeWav } from '../../../audio-file/encode-wav.ts';
import { isOnPath } from '../../programs/is-on-path.ts';
import { SystemPlayers } from '../players.ts';
import { MprisService } from '../testing/mpris-service.ts';
import { PrivateBus } from '../testing/private-bus.ts';
import { mprisPlayers } from './mpris-players.ts';

const SONGS = [
  { title: 'So What', artist: 'Miles Davis', album: 'Kind of Blue' },
  { title: 'Blue in Green', artist: 'Miles Davis', album: 'Kind of Blue' },
];
/** Where Debian's mpv-mpris lies. */
const MPV_MPRIS = '/usr/lib/mpv-mpris/mpris.so';

let bus: PrivateBus;
const open: MprisService[] = [];

beforeAll(async () => {
  bus = await PrivateBus.start();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
});
afterEach(() => {
  for (const service of open.splice(0)) service.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  bus.close();
});

async function start(name: string, options?: Parameters<typeof MprisService.start>[2]): Promise<MprisService> {
  const service = await MprisService.start(bus.address, name, options);
  open.push(service);
  return service;
}

const makePlayers = () => new SystemPlayers(async () => mprisPlayers);

async function found(players: SystemPlayers, name?: string) {
  const player = await players.find({ name, first: 'playing' });
  if (!player) throw new Error('no player was found');
  return player;
}

test('finds no player where none runs', async () => {
  expect(await makePlayers().find({ first: 'playing' })).toBeUndefined();
});

test('tells what plays', async () => {
  const service = await start('spotify', { songs: SONGS });
  service.status = 'Playing';
  service.volume = 0.4;
  expect(await found(makePlayers())).toEqual({
    id: 'org.mpris.MediaPlayer2.spotify',
    name: 'Spotify',
    status: 'playing',
    track: { title: 'So What', artists: ['Miles Davis'], album: 'Kind of Blue' },
    volumePercent: 40,
    opensFiles: true,
  });
});

test('gives a player every command', async () => {
  const service = await start('vlc', { songs: SONGS });
  const players = makePlayers();
  const player = await found(players);
  await players.run(player, { type: 'play' });
  expect(service.status).toBe('Playing');
  await players.run(player, { type: 'next' });
  expect(service.song?.title).toBe('Blue in Green');
  await players.run(player, { type: 'seek', byMs: 30_000 });
  expect(service.positionMs).toBe(30_000);
  await players.run(player, { type: 'seek', byMs: -10_000 });
  expect(service.positionMs).toBe(20_000);
  await players.run(player, { type: 'restart' });
  expect(service.positionMs).toBe(0);
  await players.run(player, { type: 'previous' });
  expect(service.song?.title).toBe('So What');
  await players.run(player, { type: 'shuffle', isOn: true });
  expect(service.isShuffled).toBe(true);
  await players.run(player, { type: 'repeat', mode: 'track' });
  expect(service.loopStatus).toBe('Track');
  await players.run(player, { type: 'volume', percent: 30 });
  expect(service.volume).toBeCloseTo(0.3);
  await players.run(player, { type: 'open', url: 'file:///music/a.mp3' });
  expect(service.opened).toEqual(['file:///music/a.mp3']);
  await players.run(player, { type: 'pause' });
  expect(service.status).toBe('Paused');
  await players.run(player, { type: 'stop' });
  expect(service.status).toBe('Stopped');
});

describe('of several players', () => {
  test('the one that plays is meant, and one by its name', async () => {
    await start('rhythmbox');
    const playing = await start('spotify');
    playing.status = 'Playing';
    const players = makePlayers();
    expect((await found(players)).name).toBe('Spotify');
    expect((await found(players, 'the Rhythmbox player')).name).toBe('Rhythmbox');
  });

  test('the last used is meant where none plays', async () => {
    await start('rhythmbox');
    await start('spotify');
    const players = makePlayers();
    await players.run(await found(players, 'spotify'), { type: 'pause' });
    expect((await players.find({ first: 'paused' }))?.name).toBe('Spotify');
  });

  test('commands are run in the order in which they were given', async () => {
    const service = await start('vlc', { songs: SONGS });
    const players = makePlayers();
    const player = await found(players);
    await Promise.all([
      players.run(player, { type: 'play' }),
      players.run(player, { type: 'next' }),
      players.run(player, { type: 'pause' }),
    ]);
    expect([service.status, service.songIndex]).toEqual(['Paused', 1]);
  });
});

test('plays a playlist of the player by its name', async () => {
  const service = await start('strawberry', { playlists: ['Workout', 'Sunday Morning'] });
  const players = makePlayers();
  expect(await players.playOwn(await found(players), 'sunday morning playlist')).toBe('Sunday Morning');
  expect(service.activePlaylist).toBe('Sunday Morning');
  expect(await players.playOwn(await found(players), 'something else')).toBeUndefined();
});

describe('failures', () => {
  test('a player that is named and does not run', async () => {
    await start('vlc');
    await expect(makePlayers().find({ name: 'Spotify', first: 'playing' })).rejects.toMatchObject({
      code: 'PLAYER_NOT_FOUND',
    });
  });

  test('a player that does not answer', async () => {
    const service = await start('vlc');
    service.behaviour = 'silent';
    const players = makePlayers();
    await expect(players.run(await found(players), { type: 'play' })).rejects.toMatchObject({ code: 'PLAYER_SLOW' });
  });

  test('a player that hangs, named or not', async () => {
    const service = await start('vlc');
    service.behaviour = 'deaf';
    for (const name of [undefined, 'VLC']) {
      await expect(makePlayers().find({ name, first: 'playing' })).rejects.toMatchObject({ code: 'PLAYER_SLOW' });
    }
  });

  test('a player that has ended meanwhile', async () => {
    const service = await start('vlc');
    const players = makePlayers();
    const player = await found(players);
    service.close();
    await expect(players.run(player, { type: 'play' })).rejects.toMatchObject({ code: 'PLAYER_CANNOT' });
  });

  test.each([
    ['no bus at all', ''],
    ['a bus that is gone', 'unix:path=/nonexistent/bus'],
  ])('%s', async (_, address) => {
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', address);
    vi.stubEnv('XDG_RUNTIME_DIR', '/nonexistent');
    await expect(makePlayers().find({ first: 'playing' })).rejects.toMatchObject({ code: 'PLAYERS_UNAVAILABLE' });
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
  });
});

describe.skipIf(!isOnPath('mpv', process.env.PATH ?? '') || !existsSync(MPV_MPRIS))('mpv', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hark-mpv-'));
  let mpv: ChildProcess;

  beforeAll(() => {
    const files = ['One.wav', 'Two.wav'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, encodeWav(new Float32Array(60 * 8000), 8000));
    const options = ['--no-video', '--no-terminal', '--ao=null', '--no-config', `--script=${MPV_MPRIS}`];
    mpv = spawn('mpv', [...options, ...files], { stdio: 'ignore' });
  });
  afterAll(() => {
    mpv.kill('SIGCONT');
    mpv.kill();
    rmSync(folder, { recursive: true });
  });

  const playing = () => vi.waitFor(async () => found(makePlayers(), 'mpv'), { timeout: 20_000, interval: 100 });

  test('plays, pauses, skips and seeks', async () => {
    const players = makePlayers();
    const player = await playing();
    await vi.waitFor(
      async () =>
        expect(await found(makePlayers())).toMatchObject({
          name: 'mpv',
          status: 'playing',
          track: { title: expect.stringMatching(/^One/) },
        }),
      { timeout: 5000 },
    );
    await players.run(player, { type: 'pause' });
    await vi.waitFor(async () => expect((await found(makePlayers())).status).toBe('paused'), { timeout: 5000 });
    await players.run(player, { type: 'volume', percent: 40 });
    await vi.waitFor(async () => expect((await found(makePlayers())).volumePercent).toBe(40), { timeout: 5000 });
    await players.run(player, { type: 'next' });
    await vi.waitFor(async () => expect((await found(makePlayers())).track?.title).toMatch(/^Two/), { timeout: 5000 });
    await players.run(player, { type: 'repeat', mode: 'all' });
    await players.run(player, { type: 'shuffle', isOn: true });
    await players.run(player, { type: 'seek', byMs: 20_000 });
    await players.run(player, { type: 'restart' });
    await players.run(player, { type: 'play' });
    await vi.waitFor(async () => expect((await found(makePlayers())).status).toBe('playing'), { timeout: 5000 });
  });

  test('is said to be slow when it hangs', async () => {
    await playing();
    execFileSync('kill', ['-STOP', String(mpv.pid)]);
    await expect(makePlayers().find({ name: 'mpv', first: 'playing' })).rejects.toMatchObject({ code: 'PLAYER_SLOW' });
    execFileSync('kill', ['-CONT', String(mpv.pid)]);
  });
});
