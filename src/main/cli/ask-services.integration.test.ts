/**
 * Services and programs that the command line asks. They have seconds to answer.
 * @module-tag alone
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { calendarOf } from '../engine/calendar/testing/ics.ts';
import { ChatServer } from '../engine/llm/testing/chat-server.ts';
import { writeTaggedWav } from '../engine/music/testing/tagged-wav.ts';
import { MprisService } from '../engine/players/testing/mpris-service.ts';
import { PrivateBus } from '../engine/players/testing/private-bus.ts';
import { WikimediaServer } from '../engine/skills/facts/testing/wikimedia-server.ts';
import { HOME_ANSWERS, RecordedHome } from '../engine/skills/home/testing/recorded-home.ts';
import { FeedServer } from '../engine/skills/news/testing/feed-server.ts';
import { OpenMeteoServer } from '../engine/skills/weather/testing/open-meteo-server.ts';
import { CommandLine } from './testing/command-line.ts';

const commandLine = new CommandLine();
const { hark, pathOf } = commandLine;
afterAll(() => commandLine.dispose());

/** Set-up fetches it for the tests, unless the machine has no Python. */
const _TEST_MODEL = 'smollm2-135m-instruct';

test('ask tells the weather, and says when the service does not answer', async () => {
  const server = await OpenMeteoServer.start();
  const env = {
    HARK_WEATHER_URL: server.url,
    HARK_PLACE: 'Leeds',
    XDG_DATA_HOME: pathOf('weather'),
    LC_ALL: 'de_DE.UTF-8',
  };
  const question = ['ask', 'Will it rain in Berlin tomorrow?'];
  const answer = 'No, rain is not expected tomorrow in Berlin: the chance is 10 percent.\n';
  expect((await hark(question, env)).stdout).toBe(answer);
  expect((await hark(['ask', 'What is the weather like?'], env)).stdout).toMatch(
    /^It is -?\d+ degrees with light rain\. Today:/,
  );
  await server.stop();
  // What was asked a moment ago still holds; another place is not known.
  expect((await hark(question, env)).stdout).toBe(answer);
  // Nobody listens on this port; that of the stopped server may be another's by now.
  const absent = { ...env, HARK_WEATHER_URL: 'http://127.0.0.1:9' };
  const { exitCode, stdout, lines } = await hark(['ask', 'What is the weather in Rome?', '--json'], absent);
  expect([exitCode, stdout]).toEqual([0, expect.stringContaining("I can't reach 127.0.0.1 now.")]);
  expect(lines).toMatchObject([{ skill: 'weather', failure: 'REMOTE_UNREACHABLE' }]);
});

test('ask tells facts, what words mean and the news, of servers that the configuration names', async () => {
  const [wikimedia, feeds] = await Promise.all([WikimediaServer.start(), FeedServer.start()]);
  const env = {
    HARK_WIKIPEDIA_URL: wikimedia.url,
    HARK_WIKTIONARY_URL: wikimedia.url,
    HARK_NEWS_FEEDS: `${feeds.feed('declared-latin1.xml')},${feeds.feed('science.atom')}`,
    XDG_DATA_HOME: pathOf('facts'),
  };
  const said = async (question: string) => (await hark(['ask', question], env)).stdout;
  expect(await said('Who was Ada Lovelace?')).toMatch(/^From Wikipedia: Augusta Ada King, Countess of Lovelace,/);
  expect(await said('What does serendipity mean?')).toBe(
    'From Wiktionary: serendipity, noun: an unsought, lucky discovery.\n',
  );
  expect(await said('Read me the news.')).toMatch(/^From Grüße aus Köln and Science Weekly: Straße gesperrt\./);
  await Promise.all([wikimedia.stop(), feeds.stop()]);
});

test('ask controls the home, and asks a language model what that does not understand', async () => {
  const home = await RecordedHome.start(HOME_ANSWERS);
  const model = await ChatServer.start({ answer: 'Short waves scatter more.' });
  const env = { HARK_HOME_URL: home.url, HARK_HOME_TOKEN: 'hs-secret', XDG_DATA_HOME: pathOf('home') };
  const withModel = { ...env, HARK_LLM_BASE_URL: model.baseUrl, HARK_LLM_MODEL: 'test-model' };
  const both = 'Turn on the kitchen lights and set a timer for five minutes.';
  expect((await hark(['ask', both], withModel)).stdout).toContain(
    'Turned on the light. The timer is set for 5 minutes.\n',
  );
  expect((await hark(['ask', 'Why is the sky blue?'], withModel)).stdout).toBe('Short waves scatter more.\n');
  expect((await hark(['ask', 'Lava lamp party!', '--json'], withModel)).lines).toMatchObject([{ skill: 'home' }]);
  expect(home.texts).toEqual(['turn on the kitchen lights', 'why is the sky blue', 'lava lamp party']);
  expect(model.requestBodies).toHaveLength(1);
  expect(JSON.stringify(model.requestBodies)).not.toContain('kitchen');
  expect((await hark(['config'], env)).stdout).not.toContain('hs-secret');
  await home.stop();
  const { lines } = await hark(['ask', 'Turn on the kitchen lights.', '--json'], {
    ...env,
    HARK_HOME_URL: 'http://127.0.0.1:9',
  });
  expect(lines).toMatchObject([{ skill: 'home', failure: 'REMOTE_UNREACHABLE' }]);
  await model.stop();
});

test('ask pauses a player, plays the user’s own music, and says what is wrong', async () => {
  const bus = await PrivateBus.start();
  const player = await MprisService.start(bus.address, 'rhythmbox', {
    songs: [{ title: 'So What', artist: 'Miles Davis', album: 'Kind of Blue' }],
  });
  player.status = 'Playing';
  const folder = pathOf('music');
  mkdirSync(folder, { recursive: true });
  const tags = { title: 'Dancing Queen', artist: 'ABBA', album: 'Arrival', genre: 'Pop', track: 2 };
  writeTaggedWav(join(folder, '02.wav'), tags, 1);
  const env = {
    DBUS_SESSION_BUS_ADDRESS: bus.address,
    HARK_MUSIC_FOLDER: folder,
    XDG_DATA_HOME: pathOf('music-data'),
    XDG_RUNTIME_DIR: pathOf('nothing'),
  };
  expect((await hark(['ask', 'What song is this?'], env)).stdout).toBe('So What by Miles Davis.\n');
  expect((await hark(['ask', 'Pause the music.'], env)).stdout).toBe('Paused.\n');
  expect(player.status).toBe('Paused');
  expect((await hark(['ask', 'Play something by ABBA.'], env)).stdout).toBe('Playing ABBA.\n');
  expect(player.opened).toEqual([pathToFileURL(join(folder, '02.wav')).href]);
  player.close();
  bus.close();
  const { lines } = await hark(['ask', 'Pause the music.', '--json'], env);
  expect(lines).toMatchObject([
    { text: "I can't control players on this desktop.", skill: 'media', failure: 'PLAYERS_UNAVAILABLE' },
  ]);
});

test('chat asks before it acts on this computer, and keeps the answer', async () => {
  const env = { XDG_CONFIG_HOME: pathOf('computer'), XDG_DATA_HOME: pathOf('computer-data'), PATH: pathOf('nothing') };
  const input = 'take a screenshot\nyes\nlock the screen\nno\nlock my computer\n';
  const { stdout } = await hark(['chat'], env, input);
  expect(stdout.split('\n')).toEqual([
    'May I save pictures of the screen when you ask?',
    "I can't take screenshots on this desktop.",
    'May I lock the screen when you ask?',
    'All right, I leave it. You can allow it in the settings, under This computer.',
    'I would have to lock the screen, and you do not want that. You can allow it in the settings, under This computer.',
    '',
  ]);
  const { stdout: config } = await hark(['config'], { XDG_CONFIG_HOME: env.XDG_CONFIG_HOME });
  expect(config).toMatch(/computer\.screenshots\s+"allowed"/);
  expect(config).toMatch(/computer\.lock\s+"refused"/);
});

test('ask reads calendars, and says when one is not there', async () => {
  const calendar = pathOf('home.ics');
  writeFileSync(calendar, calendarOf(['DTSTART;VALUE=DATE:20200305', 'RRULE:FREQ=DAILY', 'SUMMARY:Water the plants']));
  const env = { HARK_CALENDARS: calendar, XDG_DATA_HOME: pathOf('calendar') };
  expect((await hark(['ask', "What's on tomorrow?"], env)).stdout).toBe('Tomorrow: Water the plants all day.\n');
  const { lines } = await hark(['ask', "What's on tomorrow?", '--json'], {
    ...env,
    HARK_CALENDARS: pathOf('none.ics'),
  });
  expect(lines).toMatchObject([{ skill: 'calendar', failure: 'CALENDAR_MISSING' }]);
});

test('chat asks before it asks a service, and keeps the answer', async () => {
  const env = { XDG_CONFIG_HOME: pathOf('services'), XDG_DATA_HOME: pathOf('services-data'), HARK_PLACE: 'Leeds' };
  const input = 'what is the weather like?\nno\nwhat is the weather like?\n';
  const { stdout } = await hark(['chat'], env, input);
  expect(stdout.split('\n')).toEqual([
    'To tell the weather I ask open-meteo.com for the place Leeds. Shall I?',
    'All right, I ask nobody. You can allow it in the settings, under Services.',
    'To tell the weather I would have to ask open-meteo.com, and you do not want that. You can allow it in the settings, under Services.',
    '',
  ]);
  expect((await hark(['config'], env)).stdout).toMatch(/services\.weather\s+"refused"/);
});
