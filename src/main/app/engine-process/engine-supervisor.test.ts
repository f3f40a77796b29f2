import pino from 'pino';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EngineEvent } from '../../../shared/engine/engine-events.ts';
import { type EngineMessage, START_FAILED_EXIT_CODE } from '../../../shared/engine/engine-messages.ts';
import { configSchema } from '../../../shared/settings/config-schema.ts';
import type { AppEvents } from '../app-events.ts';
import { EventBus } from '../event-bus.ts';
import { EngineSupervisor } from './engine-supervisor.ts';
import type { ProcessHandle } from './process-handle.ts';

/** An engine at the other end of an in-memory transport. */
class FakeEngine implements ProcessHandle<EngineMessage, string> {
  readonly received: [EngineMessage, string[] | undefined][] = [];
  say: (event: unknown) => void = () => undefined;
  exit: (exitCode: number) => void = () => undefined;
  killed = false;

  postMessage(message: EngineMessage, ports?: string[]) {
    this.received.push([message, ports]);
  }
  onMessage(listener: (message: unknown) => void) {
    this.say = listener;
  }
  onExit(listener: (exitCode: number) => void) {
    this.exit = listener;
  }
  kill() {
    this.killed = true;
  }
}

function supervise() {
  const engines: FakeEngine[] = [];
  const events: EngineEvent[] = [];
  const phases: string[] = [];
  const bus = new EventBus<AppEvents>((error) => {
    throw error;
  });
  bus.on('engine', (event) => events.push(event));
  bus.on('status', ({ phase }) => phases.push(phase));
  const supervisor = new EngineSupervisor<string>({
    fork() {
      const engine = new FakeEngine();
      engines.push(engine);
      return engine;
    },
    config: () => configSchema.parse({}),
    chatHistory: () => [{ user: 'who am I?', assistant: 'You are Ada.' }],
    onRequest: () => undefined,
    log: pino({ level: 'silent' }),
    bus,
  });
  supervisor.start();
  const current = () => engines.at(-1) as FakeEngine;
  const ready = () => current().say({ type: 'ready', loadMs: 1 });
  const messages = () => current().received.map(([message]) => message);
  return { supervisor, engines, events, phases, current, ready, messages };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('reports a crash and starts the engine again after a pause', () => {
  const { engines, events, phases, current, ready } = supervise();
  ready();
  current().exit(9);
  expect(events).toContainEqual(expect.objectContaining({ type: 'error', code: 'ENGINE_CRASHED' }));
  expect(engines).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(engines).toHaveLength(2);
  ready();
  expect(phases).toEqual(['running', 'restarting', 'running']);
});

test('apologises after a crash in the middle of a turn, and only then', () => {
  const { current, ready, messages } = supervise();
  ready();
  current().say({ type: 'turn-started', turnId: 't', trigger: 'wake', atMs: 1 });
  current().exit(9);
  vi.advanceTimersByTime(200);
  ready();
  expect(messages()).toContainEqual(
    expect.objectContaining({ command: expect.objectContaining({ type: 'announce' }) }),
  );
  current().exit(9);
  vi.advanceTimersByTime(1000);
  ready();
  expect(messages().filter(({ type }) => type === 'command')).toEqual([]);
});

test('gives up after five crashes in a row, and starts again when asked', () => {
  const { supervisor, engines, events, phases, current } = supervise();
  for (let crash = 0; crash < 5; crash++) {
    current().exit(1);
    vi.advanceTimersByTime(10_000);
  }
  expect(engines).toHaveLength(5);
  expect(phases.at(-1)).toBe('failed');
  expect(events.at(-1)).toMatchObject({ type: 'error', code: 'ENGINE_UNAVAILABLE' });
  supervisor.start();
  expect(engines).toHaveLength(6);
});

test('keeps a typed question for the engine that is starting', () => {
  const { supervisor, current, ready, messages } = supervise();
  ready();
  supervisor.restart();
  current().exit(0);
  expect(supervisor.command({ type: 'ask', text: 'What time is it?' })).toBe(true);
  ready();
  expect(messages()).toContainEqual({ type: 'command', command: { type: 'ask', text: 'What time is it?' } });
});

test('counts crashes from zero after the engine ran well for a while', () => {
  const { engines, current, ready } = supervise();
  for (let crash = 0; crash < 8; crash++) {
    ready();
    for (let beat = 0; beat < 16; beat++) {
      vi.advanceTimersByTime(2000);
      current().say({ type: 'heartbeat' });
    }
    current().exit(1);
    vi.advanceTimersByTime(200);
  }
  expect(engines).toHaveLength(9);
});

test('kills an engine that sends no heartbeat, and not one that does', () => {
  const { current, ready } = supervise();
  ready();
  for (let beat = 0; beat < 20; beat++) {
    vi.advanceTimersByTime(2000);
    current().say({ type: 'heartbeat' });
  }
  expect(current().killed).toBe(false);
  vi.advanceTimersByTime(13_000);
  expect(current().killed).toBe(true);
});

test('does not restart an engine that cannot load its models', () => {
  const { engines, phases, current } = supervise();
  current().exit(START_FAILED_EXIT_CODE);
  vi.advanceTimersByTime(60_000);
  expect(engines).toHaveLength(1);
  expect(phases).toEqual(['failed']);
});

test('drops messages that are not events, and refuses commands until the engine is ready', () => {
  const { supervisor, events, current, ready } = supervise();
  expect(supervisor.command({ type: 'push-to-talk' })).toBe(false);
  ready();
  current().say({ type: 'turn', turnId: 7 });
  current().say('nonsense');
  expect(events.map(({ type }) => type)).toEqual(['ready']);
  expect(supervisor.command({ type: 'push-to-talk' })).toBe(true);
});

test('does not restart the engine after stop', () => {
  const { supervisor, engines, current, ready } = supervise();
  ready();
  supervisor.stop();
  expect(current().killed).toBe(true);
  current().exit(0);
  vi.advanceTimersByTime(60_000);
  expect(engines).toHaveLength(1);
});

test('restarts for changed settings at once, or when the turn is over', () => {
  const { supervisor, engines, events, phases, current, ready } = supervise();
  ready();
  supervisor.restart();
  expect(current().killed).toBe(true);
  current().exit(0);
  expect(engines).toHaveLength(2);
  ready();
  current().say({ type: 'turn-started', turnId: 't', trigger: 'wake', atMs: 1 });
  supervisor.restart();
  expect(current().killed).toBe(false);
  const turn = { type: 'turn', turnId: 't', outcome: 'answered', latencyMs: {}, spans: [], zeroAtMs: 0, atMs: 2 };
  current().say(turn);
  expect(current().killed).toBe(true);
  current().exit(15);
  expect(engines).toHaveLength(3);
  expect(phases).toEqual(['running', 'starting', 'running', 'starting']);
  expect(events.filter(({ type }) => type === 'error')).toEqual([]);
});
