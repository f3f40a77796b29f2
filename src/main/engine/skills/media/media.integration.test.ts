/** What is said of players that really run, on a session bus of the test's own. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { FolderMusic } from '../../music/music.ts';
import { writeTaggedWav } from '../../music/testing/tagged-wav.ts';
import { systemPlayers } from '../../players/system-players.ts';
import { MprisService } from '../../players/testing/mpris-service.ts';
import { PrivateBus } from '../../players/testing/private-bus.ts';
import { isOnPath } from '../../programs/is-on-path.ts';
import { Dialogue } from '../../understanding/dialogue.ts';
import { makeFixedContext } from '../../understanding/testing/fixed-context.ts';
import { SKILLS } from '../registry.ts';

const SONGS = [
  { title: 'So What', artist: 'Miles Davis', album: 'Kind of Blue' },
  { title: 'Blue in Green', artist: 'Miles Davis', album: 'Kind of Blue' },
];

let bus: PrivateBus;
const open: MprisService[] = [];
const openMusic: FolderMusic[] = [];
const temporary = mkdtempSync(join(tmpdir(), 'hark-media-'));

beforeAll(async () => {
  bus = await PrivateBus.start();
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
  vi.stubEnv('XDG_DATA_HOME', join(temporary, 'data'));
  for (const [index, { title, artist, album }] of SONGS.entries()) {
    const path = join(temporary, `${index}.wav`);
    writeTaggedWav(path, { title, artist, album, genre: 'Jazz', track: index + 1 }, 10);
  }
});
afterEach(() => {
  for (const service of open.splice(0)) service.close();
  for (const music of openMusic.splice(0)) void music.close();
});
afterAll(() => {
  vi.unstubAllEnvs();
  bus.close();
  rmSync(temporary, { recursive: true });
});

async function start(name: string): Promise<MprisService> {
  const service = await MprisService.start(bus.address, name, { songs: SONGS });
  open.push(service);
  return service;
}

function conversation(musicFolder: string | null = null) {
  const players = systemPlayers();
  const music = new FolderMusic(musicFolder, players, (error) => expect.unreachable(String(error)));
  openMusic.push(music);
  const dialogue = new Dialogue(SKILLS, { ...makeFixedContext(), players, music });
  return async (text: string) => {
    const plan = dialogue.understand(text);
    dialogue.settle(plan);
    const { replyText, failure } = await dialogue.lookUp(plan, new AbortController().signal);
    return { replyText, ...(failure && { code: failure.code }) };
  };
}

test('what plays is told, paused and resumed, and each command is done once', async () => {
  const player = await start('spotify');
  player.status = 'Playing';
  const say = conversation();
  expect(await say('What song is this?')).toEqual({ replyText: 'So What by Miles Davis.' });
  expect(await say('Which album is this from?')).toEqual({ replyText: 'Kind of Blue by Miles Davis.' });
  expect(await say('Next song.')).toEqual({ replyText: 'Next.' });
  expect(player.songIndex).toBe(1);
  expect(await say('Pause the music.')).toEqual({ replyText: 'Paused.' });
  expect(player.status).toBe('Paused');
  expect(await say('Pause the music.')).toEqual({ replyText: 'Nothing is playing.' });
  expect(await say('Resume.')).toEqual({ replyText: 'Playing Blue in Green by Miles Davis.' });
  expect(await say('Turn Spotify down by 30 percent.')).toEqual({ replyText: 'Spotify is at 70 percent.' });
  expect(player.volume).toBeCloseTo(0.7);
});

test('two commands of one breath are done in their order', async () => {
  const player = await start('spotify');
  player.status = 'Playing';
  expect(await conversation()('Skip this song and pause the music.')).toEqual({ replyText: 'Next. Paused.' });
  expect([player.songIndex, player.status]).toEqual([1, 'Paused']);
});

test('a player is meant by its name', async () => {
  const [spotify, vlc] = [await start('spotify'), await start('vlc')];
  spotify.status = 'Playing';
  vlc.status = 'Playing';
  expect(await conversation()('Pause VLC.')).toEqual({ replyText: 'Paused.' });
  expect([spotify.status, vlc.status]).toEqual(['Playing', 'Paused']);
});

test('says what is wrong, with its code, within three seconds', async () => {
  const say = conversation();
  expect(await say('Pause the music.')).toEqual({ replyText: 'No player is running.' });
  const player = await start('vlc');
  expect(await say('Pause Spotify.')).toEqual({ replyText: 'Spotify is not running.', code: 'PLAYER_NOT_FOUND' });
  player.behaviour = 'silent';
  const startedMs = performance.now();
  expect(await say('Next song.')).toEqual({ replyText: 'Vlc does not answer.', code: 'PLAYER_SLOW' });
  player.behaviour = 'deaf';
  expect(await say('What is playing?')).toEqual({ replyText: 'The player does not answer.', code: 'PLAYER_SLOW' });
  expect(performance.now() - startedMs).toBeLessThan(2 * 3000);
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', 'unix:path=/nonexistent/bus');
  expect(await say('Next song.')).toEqual({
    replyText: "I can't control players on this desktop.",
    code: 'PLAYERS_UNAVAILABLE',
  });
  vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
});

describe('music of the user’s own', () => {
  test('is played by the player that runs, in the order of the album', async () => {
    const player = await start('rhythmbox');
    const say = conversation(temporary);
    expect(await say('Play the album Kind of Blue.')).toEqual({ replyText: 'Playing Kind of Blue by Miles Davis.' });
    const queue = readFileSync(fileURLToPath(player.opened[0] ?? ''), 'utf8');
    expect(queue).toBe(`#EXTM3U\n${join(temporary, '0.wav')}\n${join(temporary, '1.wav')}\n`);
    expect(await say('Play So What by Miles Davis.')).toEqual({ replyText: 'Playing So What by Miles Davis.' });
    expect(fileURLToPath(player.opened[1] ?? '')).toBe(join(temporary, '0.wav'));
    expect(await say('Play the album Abbey Road.')).toEqual({ replyText: "I can't find Abbey Road in your music." });
  });

  test('needs a folder, and a player', async () => {
    expect(await conversation()('Play the album Kind of Blue.')).toEqual({
      replyText: "I can't find Kind of Blue. To play music of your own, name its folder in the settings, under Music.",
    });
    vi.stubEnv('PATH', '/nonexistent');
    expect(await conversation(temporary)('Play the album Kind of Blue.')).toEqual({
      replyText: 'I found it, but no player is installed that I can start.',
      code: 'PLAYER_NOT_FOUND',
    });
    vi.unstubAllEnvs();
    vi.stubEnv('DBUS_SESSION_BUS_ADDRESS', bus.address);
    vi.stubEnv('XDG_DATA_HOME', join(temporary, 'data'));
  });

  test.skipIf(!isOnPath('mpv', process.env.PATH ?? '') || !existsSync('/etc/mpv/scripts/mpris.so'))(
    'is played by mpv, which is started for it, told and paused',
    { timeout: 60_000 },
    async () => {
      mkdirSync(join(temporary, 'config/mpv'), { recursive: true });
      writeFileSync(join(temporary, 'config/mpv/mpv.conf'), 'ao=null\n');
      vi.stubEnv('XDG_CONFIG_HOME', join(temporary, 'config'));
      const say = conversation(temporary);
      expect(await say('Play some music by Miles Davis.')).toEqual({ replyText: 'Playing Miles Davis.' });
      await vi.waitFor(
        async () => expect(await say('What song is this?')).toEqual({ replyText: 'So What by Miles Davis.' }),
        { timeout: 20_000, interval: 200 },
      );
      expect(await say('Next song.')).toEqual({ replyText: 'Next.' });
      await vi.waitFor(
        async () => expect(await say('What song is this?')).toEqual({ replyText: 'Blue in Green by Miles Davis.' }),
        { timeout: 5000, interval: 200 },
      );
      expect(await say('Pause mpv.')).toEqual({ replyText: 'Paused.' });
      await vi.waitFor(
        async () => expect(await say('What song is this?')).toEqual({ replyText: 'Nothing is playing.' }),
        { timeout: 5000, interval: 200 },
      );
      expect((await say('Resume.')).replyText).toBe('Playing Blue in Green by Miles Davis.');
    },
  );
});
