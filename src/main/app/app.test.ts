/** The main process on real settings, history and API, with a fake only of what is Electron's. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineEvent } from '../../shared/engine/engine-events.ts';
import { freePort } from '../http-server/testing/free-port.ts';
import { App } from './app.ts';
import { FakePlatform, fakeKeyStore } from './testing/fake-platform.ts';

const QUESTION = 'What is twelve times seven?';
const TURN: readonly EngineEvent[] = [
  { type: 'turn-started', turnId: 'a', trigger: 'text', atMs: 1 },
  { type: 'state', state: 'thinking', turnId: 'a' },
  { type: 'transcript', turnId: 'a', text: QUESTION, atMs: 2 },
  { type: 'reply', turnId: 'a', text: 'That is 84.', skill: 'arithmetic', atMs: 3 },
  { type: 'turn', turnId: 'a', outcome: 'answered', latencyMs: {}, spans: [], zeroAtMs: 1, atMs: 4 },
];

let folder: string;
let running: App<string> | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-app-'));
  vi.stubEnv('XDG_CONFIG_HOME', join(folder, 'config'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
});

afterEach(async () => {
  await running?.close();
  running = undefined;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

function startApp(platform = new FakePlatform(), argv: string[] = []): { app: App<string>; platform: FakePlatform } {
  const app = new App<string>(platform);
  running = app;
  app.start(argv);
  return { app, platform };
}

/** As when the engine is ready and the page has loaded. */
function becomeReady(platform: FakePlatform): void {
  platform.engine.send({ type: 'ready', loadMs: 1 });
  platform.window.events.onLoaded();
}

/** Waits for what happens soon, on a busy machine too. */
const eventually = <T>(check: () => T | Promise<T>) => vi.waitFor(check, { timeout: 20_000 });
const change = (path: string, value: unknown) => ({ type: 'change', path, value });
const errors = (platform: FakePlatform) =>
  platform.window.payloads('engine:event').filter(({ type }) => type === 'error');
const log = () => readFileSync(join(folder, 'state/hark/logs/hark.log'), 'utf8');

test('builds its parts without starting anything, then opens the window and starts the engine', () => {
  const platform = new FakePlatform();
  running = new App<string>(platform);
  expect([platform.windows.length, platform.engines.length, platform.shortcutKeys.length]).toEqual([0, 0, 0]);
  running.start([]);
  expect([platform.windows.length, platform.engines.length, platform.shortcutKeys.length]).toEqual([1, 1, 2]);
  expect(platform.engine.received[0]).toMatchObject({ type: 'start', chatHistory: [] });
});

test('connects both audio ends when the page has loaded, and again for a new engine', () => {
  const { platform } = startApp();
  expect(platform.engine.ports).toEqual([]);
  becomeReady(platform);
  const bothEnds = ['microphone other end', 'loudspeaker other end'];
  expect(platform.window.audioPorts).toEqual(bothEnds);
  expect(platform.engine.ports).toEqual(['engine end', 'engine end']);
  platform.engine.kill();
  return eventually(() => expect(platform.window.audioPorts).toEqual([...bothEnds, ...bothEnds]));
});

test('starts a process for the language model when the engine wants one, and connects them', () => {
  const { platform } = startApp();
  becomeReady(platform);
  platform.engine.send({ type: 'language-model-wanted' });
  expect(platform.languageModelPorts).toEqual(['other end']);
  expect(platform.engine.received.at(-1)).toEqual({ type: 'language-model-port' });
  expect(platform.engine.ports.at(-1)).toBe('engine end');
});

const languageModel = (state: object, problem?: object) => ({
  type: 'models',
  busy: false,
  models: [
    {
      id: 'qwen',
      name: 'Qwen',
      job: 'llm',
      licence: 'Apache-2.0',
      languages: [],
      diskBytes: 1,
      wakeWords: [],
      state,
      ...(problem ? { problem } : {}),
    },
  ],
});

test('fetches the language model that the user accepts, and then has the question answered', async () => {
  const { platform } = startApp();
  becomeReady(platform);
  platform.engine.send({ type: 'language-model-accepted', modelId: 'qwen', question: QUESTION });
  expect(platform.library?.received.map(({ type }) => type)).toEqual(['open', 'list', 'fetch']);
  platform.library?.send(languageModel({ type: 'fetching', receivedBytes: 1, totalBytes: 2 }));
  platform.library?.send(languageModel({ type: 'installed' }));
  await eventually(() => expect(platform.engines).toHaveLength(2));
  const isAsked = () => platform.engine.received.some(({ type }) => type === 'command');
  expect(isAsked()).toBe(false);
  becomeReady(platform);
  expect(platform.engine.received).toContainEqual({ type: 'command', command: { type: 'ask', text: QUESTION } });
});

test('says why the language model could not be fetched', () => {
  const { platform } = startApp();
  becomeReady(platform);
  platform.engine.send({ type: 'language-model-accepted', modelId: 'qwen', question: QUESTION });
  platform.library?.send(languageModel({ type: 'available' }, { code: 'DOWNLOAD_FAILED', message: 'no network' }));
  expect(platform.engine.received.at(-1)).toEqual({
    type: 'command',
    command: { type: 'announce', text: 'I could not fetch the language model: no network' },
  });
});

const SHARE = { count: 9, of: 10 };

test('listens for a wake word as soon as it is trained, and no more when it is discarded', async () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  await platform.invoke('wake-training:request', { type: 'train', phrase: 'hey marvin' });
  platform.wakeTraining?.send({
    type: 'trained',
    test: { quiet: SHARE, noise: SHARE, alike: SHARE, talk: { wakes: 0, minutes: 3 } },
  });
  expect(platform.window.payloads('wake-training:changed').map(({ type }) => type)).toEqual(['training', 'trained']);
  const added = { licence: null, languages: [], state: { type: 'installed' }, diskBytes: 1 };
  const word = { id: 'wake-word:hey marvin', name: '“hey marvin”', job: 'wake', wakeWords: ['hey marvin'], ...added };
  platform.library?.send({ type: 'models', models: [word], busy: false });
  expect(app.settings.config.wake.words).toEqual(['alexa', 'hey jarvis', 'hey marvin']);
  await eventually(() => expect(platform.engines).toHaveLength(2));
  await platform.invoke('wake-training:request', { type: 'discard' });
  expect(await platform.invoke('wake-training:state')).toEqual({ type: 'idle' });
  expect(app.settings.config.wake.words).toEqual(['alexa', 'hey jarvis']);
  expect(platform.library?.received.at(-1)).toEqual({ type: 'remove', id: 'wake-word:hey marvin' });
});

test.each([
  [{ type: 'failed', code: 'WAKE_TRAINING_FAILED', message: 'no room' }, 'no room'],
  [
    { type: 'trained', test: { quiet: SHARE, noise: SHARE, alike: SHARE, talk: { wakes: 0, minutes: 3 } } },
    'Say it three times to try it',
  ],
] as const)('notifies of a training that ended while the window was closed: %j', async (message, told) => {
  const { platform } = startApp();
  becomeReady(platform);
  await platform.invoke('wake-training:request', { type: 'train', phrase: 'hey marvin' });
  platform.window.hide();
  platform.wakeTraining?.send(message);
  expect(platform.notifications.map(({ title, body }) => `${title} ${body}`)).toEqual([
    expect.stringMatching(new RegExp(`hey marvin.*${told}`)),
  ]);
});

test('remembers that no language model is wanted', () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  platform.engine.send({ type: 'language-model-declined' });
  expect(app.settings.config.llm.provider).toBe('none');
});

test('a turn reaches the page, the history, the tray, the overlay and the next engine', async () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  for (const event of TURN) platform.engine.send(event);
  expect(platform.window.payloads('engine:event')).toEqual(expect.arrayContaining([...TURN]));
  expect(platform.trayState).toBe('thinking');
  await eventually(async () =>
    expect(await platform.invoke('history:find', { words: '', limit: 10 })).toMatchObject([
      { heard: QUESTION, reply: 'That is 84.' },
    ]),
  );
  expect(platform.overlays[0]?.pushed).toEqual(expect.arrayContaining([TURN[3]]));
  app.engine.restart();
  expect(platform.engine.received[0]).toMatchObject({ chatHistory: [{ user: QUESTION, assistant: 'That is 84.' }] });
});

test('a page that reloads gets the status and the conversation again, until the history is deleted', async () => {
  const { platform } = startApp();
  becomeReady(platform);
  for (const event of TURN) platform.engine.send(event);
  const reload = () => {
    platform.window.pushed.length = 0;
    platform.window.events.onNavigation();
    platform.window.events.onLoaded();
    return platform.window.payloads('engine:event').map(({ type }) => type);
  };
  expect(reload()).toEqual(['turn-started', 'transcript', 'reply', 'turn', 'state']);
  expect(platform.window.payloads('engine:status')).toEqual([{ phase: 'running', attempt: 0 }]);
  await platform.invoke('history:change', { type: 'delete-all' });
  expect(reload()).toEqual(['state']);
  expect(platform.engine.received).toContainEqual({ type: 'command', command: { type: 'forget-answers' } });
});

test('the engine restarts for settings that it uses, and only for those', async () => {
  const { platform } = startApp();
  becomeReady(platform);
  await platform.invoke('settings:request', change('interface.theme', 'dark'));
  expect(platform.themes).toEqual(['system', 'dark']);
  expect(platform.engines).toHaveLength(1);
  await platform.invoke('settings:request', change('stt.threads', 3));
  expect(platform.engines).toHaveLength(2);
  expect(platform.engine.received[0]).toMatchObject({ config: { stt: { threads: 3 } } });
  expect(platform.window.payloads('settings:changed')).toHaveLength(2);
});

test('the API answers while the settings want it', async () => {
  const port = await freePort();
  const { platform } = startApp();
  becomeReady(platform);
  await platform.invoke('settings:request', change('api.port', port));
  await platform.invoke('settings:request', change('api.enabled', true));
  const token = () => readFileSync(join(folder, 'data/hark/api-token'), 'utf8').trim();
  const call = (path: string, body?: object) =>
    fetch(`http://127.0.0.1:${port}${path}`, {
      headers: { authorization: `Bearer ${token()}` },
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
  await eventually(async () => expect(await (await call('/v1/state')).json()).toEqual({ state: 'asleep' }));
  const answer = call('/v1/ask', { text: QUESTION });
  await eventually(() =>
    expect(platform.engine.received).toContainEqual({ type: 'command', command: { type: 'ask', text: QUESTION } }),
  );
  for (const event of TURN) platform.engine.send(event);
  expect(await (await answer).json()).toMatchObject({ text: 'That is 84.' });
  await platform.invoke('settings:request', change('api.enabled', false));
  await eventually(() => expect(call('/v1/state')).rejects.toThrow());
});

test('a command without a running engine is refused with its code', async () => {
  const { platform } = startApp();
  await expect(platform.invoke('engine:command', { type: 'push-to-talk' })).rejects.toMatchObject({
    code: 'ENGINE_UNAVAILABLE',
  });
});

test('a tray that cannot be opened is reported, and the app goes on', () => {
  const platform = new FakePlatform();
  platform.openTrayIcon = () => {
    throw new Error('no tray here');
  };
  startApp(platform);
  becomeReady(platform);
  expect(errors(platform)).toMatchObject([{ message: 'no tray here' }]);
});

test('a name that is said goes to the settings, and one that is entered goes to the engine without a restart', async () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  const told = () =>
    platform.engine.received.flatMap((message) =>
      message.type === 'command' && message.command.type === 'set-user' ? [message.command.user] : [],
    );
  expect(told()).toEqual([{ name: null, place: null }]);
  platform.engine.send({ type: 'user-changed', user: { name: 'Anna', place: 'Leeds' } });
  expect(app.settings.config.user).toEqual({ name: 'Anna', place: 'Leeds' });
  expect(readFileSync(app.settings.snapshot.file, 'utf8')).toBe('user:\n  name: Anna\n  place: Leeds\n');
  await platform.invoke('settings:request', change('user.name', 'Annie'));
  expect(told().at(-1)).toEqual({ name: 'Annie', place: 'Leeds' });
  platform.engine.send({ type: 'user-changed', user: { name: 'Annie', place: null } });
  expect(readFileSync(app.settings.snapshot.file, 'utf8')).toBe('user:\n  name: Annie\n');
  expect(platform.engines).toHaveLength(1);
});

test('a name that cannot be stored is reported, and the engine does not keep it', () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  mkdirSync(join(folder, 'config/hark'), { recursive: true });
  writeFileSync(app.settings.snapshot.file, 'tts: [this is: not\n');
  platform.engine.send({ type: 'user-changed', user: { name: 'Anna', place: null } });
  expect(errors(platform)).toHaveLength(1);
  expect(platform.engine.received.at(-1)).toEqual({
    type: 'command',
    command: { type: 'set-user', user: { name: null, place: null } },
  });
});

test('a link is asked after a yes, and a second start shows the window', async () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  app.onSecondStart(['hark']);
  expect(platform.window.isVisible()).toBe(true);
  app.onSecondStart(['hark', 'hark://ask?text=hello']);
  await eventually(() =>
    expect(platform.engine.received).toContainEqual({ type: 'command', command: { type: 'ask', text: 'hello' } }),
  );
});

test('closing hides the window while Hark stays in the tray, and ends everything when it quits', async () => {
  const { app, platform } = startApp();
  becomeReady(platform);
  platform.window.show();
  expect(platform.window.events.onClose()).toBe(false);
  expect(platform.window.isVisible()).toBe(false);
  await app.close();
  expect(platform.window.events.onClose()).toBe(true);
  expect(platform.engine.isKilled).toBe(true);
  expect(platform.engines).toHaveLength(1);
});

test('starts with a secret of another key store, says which to enter again, and keeps it until then', async () => {
  const file = join(folder, 'data/hark/secrets.json');
  const encrypted = fakeKeyStore('another machine').encryptString('sk-secret').toString('base64');
  const content = JSON.stringify({ 'llm.api_key': encrypted, 'stt.api_key': encrypted });
  mkdirSync(join(folder, 'data/hark'), { recursive: true });
  writeFileSync(file, content);

  const { app, platform } = startApp();
  becomeReady(platform);
  const problems = () =>
    platform.window
      .payloads('engine:event')
      .filter((event) => (event.type === 'error' || event.type === 'resolved') && event.code === 'SECRET_UNREADABLE');
  expect(problems()).toMatchObject([{ type: 'error' }]);
  for (const name of [
    'Settings > Language model > Key (llm.api_key)',
    'Settings > Speech to text > Key (stt.api_key)',
  ]) {
    expect(problems()).toMatchObject([{ message: expect.stringContaining(name) }]);
  }
  expect(app.settings.snapshot.keptSecrets).toEqual([]);
  expect(app.settings.config.llm.api_key).toBeNull();

  await platform.invoke('settings:request', change('interface.theme', 'dark'));
  expect(readFileSync(file, 'utf8')).toBe(content);
  expect(problems()).toHaveLength(1);

  for (const path of ['llm.api_key', 'stt.api_key']) {
    await platform.invoke('settings:request', { type: 'keep-secret', path, value: 'sk-new' });
  }
  expect(app.settings.config.llm.api_key).toBe('sk-new');
  expect(app.settings.snapshot.keptSecrets.sort()).toEqual(['llm.api_key', 'stt.api_key']);
  expect(problems().at(-1)).toEqual({ type: 'resolved', code: 'SECRET_UNREADABLE' });
  expect(log()).toContain('SECRET_UNREADABLE');
  for (const secret of ['sk-secret', 'sk-new', encrypted]) expect(log()).not.toContain(secret);
});

test('opens the page of a sign-in, and keeps what it gave from windows, logs and the engine that has it', async () => {
  const signIns = '{"work":{"tokens":{"access_token":"tok-secret"}}}';
  const { platform } = startApp();
  becomeReady(platform);
  platform.engine.send({ type: 'open-sign-in', url: 'https://login.example.org/authorize?client_id=hark' });
  platform.engine.send({ type: 'open-sign-in', url: 'file:///etc/passwd' });
  platform.engine.send({ type: 'keep-sign-ins', signIns });
  await eventually(() =>
    expect(platform.window.payloads('settings:changed').at(-1)?.keptSecrets).toEqual(['mcp.sign_ins']),
  );
  expect(platform.openedPages).toEqual(['https://login.example.org/authorize?client_id=hark']);
  expect(platform.engines).toHaveLength(1);
  expect(JSON.stringify(platform.window.pushed) + log()).not.toContain('tok-secret');

  platform.engine.exit(1);
  await eventually(() => expect(platform.engines).toHaveLength(2));
  expect(platform.engine.received[0]).toMatchObject({ config: { mcp: { sign_ins: signIns } } });
  becomeReady(platform);
  await platform.invoke('settings:request', { type: 'keep-secret', path: 'mcp.sign_ins', value: null });
  await eventually(() => expect(platform.engines).toHaveLength(3));
  expect(platform.engine.received[0]).toMatchObject({ config: { mcp: { sign_ins: null } } });
});

test('says that a sign-in lasts until the end where no key store keeps it, and goes on with it', async () => {
  const signIns = '{"work":{"tokens":{"access_token":"tok-secret"}}}';
  const locked = { ...fakeKeyStore('key'), isEncryptionAvailable: () => false };
  const { platform } = startApp(new FakePlatform(locked));
  becomeReady(platform);
  platform.engine.send({ type: 'keep-sign-ins', signIns });
  await eventually(() =>
    expect(errors(platform)).toMatchObject([
      { code: 'SIGN_IN_NOT_KEPT', message: expect.stringContaining('no key store') },
    ]),
  );
  // The engine that has the sign-in is not started again.
  expect(platform.engines).toHaveLength(1);
  expect(existsSync(join(folder, 'data/hark/secrets.json'))).toBe(false);
  expect(JSON.stringify(platform.window.pushed) + log()).not.toContain('tok-secret');

  platform.engine.exit(1);
  await eventually(() => expect(platform.engines).toHaveLength(2));
  expect(platform.engine.received[0]).toMatchObject({ config: { mcp: { sign_ins: null } } });
});

test('a secret that the environment gives is not looked for in the key store', () => {
  vi.stubEnv('HARK_LLM_API_KEY', 'sk-given');
  const encrypted = fakeKeyStore('another machine').encryptString('sk-secret').toString('base64');
  mkdirSync(join(folder, 'data/hark'), { recursive: true });
  writeFileSync(join(folder, 'data/hark/secrets.json'), JSON.stringify({ 'llm.api_key': encrypted }));
  const { app, platform } = startApp();
  becomeReady(platform);
  expect(app.settings.config.llm.api_key).toBe('sk-given');
  expect(errors(platform)).toEqual([]);
});

test('a damaged file of secrets is reported, and the app starts', () => {
  mkdirSync(join(folder, 'data/hark'), { recursive: true });
  writeFileSync(join(folder, 'data/hark/secrets.json'), 'half a fi');
  const { platform } = startApp();
  becomeReady(platform);
  expect(errors(platform)).toMatchObject([{ code: 'DATA_DAMAGED' }]);
});

test('a configuration that is not accepted ends the start', () => {
  vi.stubEnv('AUDIO_CHUNK_SIZE_MS', '5');
  expect(() => new App<string>(new FakePlatform())).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
});
