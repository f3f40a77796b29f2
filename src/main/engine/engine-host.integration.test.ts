/** The engine process on real models, with an in-memory connection to main. Needs the build, whose workers it runs. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { PlaybackCommand, PlaybackReport } from '../../shared/audio/audio-port.ts';
import { type EngineEvent, type EngineEventOf, engineEventSchema } from '../../shared/engine/engine-events.ts';
import { configSchema } from '../../shared/settings/config-schema.ts';
import { EngineHost } from './engine-host.ts';
import type { MessagePortLike } from './ports/message-port.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hark-engine-'));
  vi.stubEnv('XDG_DATA_HOME', join(folder, 'data'));
  vi.stubEnv('XDG_STATE_HOME', join(folder, 'state'));
});
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const config = (settings: Parameters<typeof configSchema.parse>[0] = {}) =>
  configSchema.parse({ metrics: { port: 0 }, log: { level: 'error' }, tts: { voice: 'slt' }, ...(settings as object) });

/** An engine whose events arrive as main would get them. */
function openHost() {
  const events: EngineEvent[] = [];
  const exit = vi.fn();
  const host = new EngineHost({ send: (event) => events.push(engineEventSchema.parse(structuredClone(event))), exit });
  const of = <T extends EngineEvent['type']>(type: T) =>
    events.filter((event): event is EngineEventOf<T> => event.type === type);
  const waitFor = <T extends EngineEvent['type']>(type: T) =>
    vi.waitFor(
      () => {
        const found = of(type).at(-1);
        if (!found) throw new Error(`no ${type} in ${events.map((event) => event.type)}`);
        return found;
      },
      { timeout: 30_000, interval: 20 },
    );
  return { host, events, exit, of, waitFor };
}

/** A window that plays every clip in no time. */
function openLoudspeaker(): { port: MessagePortLike; played: PlaybackCommand[]; close(): void } {
  const { port1: engineEnd, port2: windowEnd } = new MessageChannel();
  const played: PlaybackCommand[] = [];
  windowEnd.on('message', (command: PlaybackCommand) => {
    played.push(command);
    if (command.type !== 'play') return;
    const report = (type: 'started' | 'ended') =>
      windowEnd.postMessage({ type, clipId: command.clipId, atMs: Date.now() } satisfies PlaybackReport);
    report('started');
    report('ended');
  });
  const port: MessagePortLike = {
    postMessage: (message) => engineEnd.postMessage(message),
    // Node's port hands over the data alone, Electron's an event that holds them.
    on: (_event, listener) => engineEnd.on('message', (data: unknown) => listener({ data })),
    start: () => engineEnd.start(),
    close: () => engineEnd.close(),
  };
  return { port, played, close: () => windowEnd.close() };
}

test('starts, answers a typed question aloud, and ends', async () => {
  const { host, of, events, exit, waitFor } = openHost();
  const loudspeaker = openLoudspeaker();
  host.handleMessage({ type: 'start', config: config(), chatHistory: [] }, []);
  host.handleMessage({ type: 'audio-port', end: 'loudspeaker' }, [loudspeaker.port]);
  await waitFor('ready');
  host.handleMessage({ type: 'command', command: { type: 'ask', text: 'What is twelve times seven?' } }, []);
  expect(await waitFor('reply')).toMatchObject({ text: 'That is 84.', skill: 'arithmetic' });
  expect(await waitFor('turn')).toMatchObject({ outcome: 'answered' });
  expect(loudspeaker.played.map(({ type }) => type)).toContain('play');
  expect(of('error')).toEqual([]);
  expect((await waitFor('metrics')).url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/metrics$/);

  await host.close();
  loudspeaker.close();
  const { length } = events;
  await new Promise((resolve) => setTimeout(resolve, 2500));
  expect(events).toHaveLength(length);
  expect(exit).not.toHaveBeenCalled();
});

test('lists the voices of a system without a speech program, and reports no problem', async () => {
  vi.stubEnv('PATH', folder);
  const { host, of, waitFor } = openHost();
  await host.start({ type: 'start', config: config({ metrics: { enabled: false } }), chatHistory: [] });
  host.handleCommand({ type: 'report-voices' });
  const { voices } = await waitFor('voices');
  expect(voices.map(({ engine }) => engine)).toContain('flite');
  expect(voices.map(({ engine }) => engine)).not.toContain('system');
  expect(of('error')).toEqual([]);
  await host.close();
});

test('a command before the engine is ready does nothing', () => {
  const { host, events } = openHost();
  host.handleCommand({ type: 'ask', text: 'What is twelve times seven?' });
  expect(events).toEqual([]);
});
