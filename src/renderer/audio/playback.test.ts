import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlaybackReport } from '../../shared/audio/audio-port.ts';
import { ReplyPlayback } from './playback.ts';

/** Chromium's context as far as a reply needs it: its clock stands still while it is suspended. */
class FakeContext extends EventTarget {
  static current: FakeContext;
  state: 'running' | 'suspended' = 'suspended';
  sinkId = '';
  /** Devices that are listed and cannot be opened. */
  broken = new Set<string>();
  destination = {};
  /** Until a device is open. */
  opensInMs = 0;
  readonly sources: { startAt: number; lengthS: number; onended?: () => void; isOver?: boolean }[] = [];
  #clockS = 0;
  #sinceMs = Date.now();

  constructor() {
    super();
    FakeContext.current = this;
  }

  get currentTime(): number {
    return this.#clockS + (this.state === 'running' ? (Date.now() - this.#sinceMs) / 1000 : 0);
  }

  #change(state: 'running' | 'suspended'): void {
    if (this.state === state) return;
    this.#clockS = this.currentTime;
    this.#sinceMs = Date.now();
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }

  async resume(): Promise<void> {
    if (this.opensInMs > 0) await new Promise((resolve) => setTimeout(resolve, this.opensInMs));
    if (!this.broken.has(this.sinkId)) this.#change('running');
  }

  async suspend(): Promise<void> {
    this.#change('suspended');
  }

  async setSinkId(id: string): Promise<void> {
    if (this.broken.has(id)) throw new Error('NotFoundError');
    const wasRunning = this.state === 'running';
    this.#change('suspended');
    this.sinkId = id;
    if (wasRunning) this.#change('running');
  }

  /** The device of the context is unplugged. */
  lose(): void {
    this.broken.add(this.sinkId);
    this.#change('suspended');
  }

  createBuffer(_channels: number, length: number, rateHz: number) {
    return { duration: length / rateHz, getChannelData: () => new Float32Array(length) };
  }

  createBufferSource() {
    const source = {
      buffer: undefined as { duration: number } | undefined,
      startAt: 0,
      lengthS: 0,
      onended: undefined as (() => void) | undefined,
      connect: () => undefined,
      start: (at: number) => {
        source.startAt = at;
        source.lengthS = source.buffer?.duration ?? 0;
        this.sources.push(source as never);
      },
      stop: () => undefined,
    };
    return source;
  }

  /** Ends what has been played to its end. */
  tick(): void {
    for (const source of this.sources) {
      if (source.isOver || this.currentTime < source.startAt + source.lengthS) continue;
      source.isOver = true;
      source.onended?.();
    }
  }
}

let devices: { kind: string; deviceId: string; label: string; groupId: string }[] = [];
const device = (deviceId: string, label: string) => ({ kind: 'audiooutput', deviceId, label, groupId: deviceId });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('AudioContext', FakeContext);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('navigator', { mediaDevices: { enumerateDevices: async () => devices } });
  devices = [device('headset', 'Headset'), device('screen', 'Screen')];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function connect() {
  const playback = new ReplyPlayback();
  const context = FakeContext.current;
  const reports: string[] = [];
  const port = {
    postMessage: ({ type, clipId }: PlaybackReport) => reports.push(`${type} ${clipId}`),
    onmessage: undefined as ((message: { data: unknown }) => void) | undefined,
    close: () => undefined,
  };
  playback.connect(port as unknown as MessagePort);
  const send = (data: unknown) => port.onmessage?.({ data });
  const play = (clipId: string, seconds: number) =>
    send({ type: 'play', clipId, samples: new Float32Array(seconds * 8000), sampleRateHz: 8000 });
  /** Time goes by. */
  const wait = async (ms: number) => {
    for (let passed = 0; passed < ms; passed += 50) {
      await vi.advanceTimersByTimeAsync(50);
      context.tick();
    }
  };
  return { playback, context, reports, play, send, wait };
}

test('goes on by the new loudspeaker where it was when another one is chosen in mid-sentence', async () => {
  const { playback, context, reports, play, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 2);
  await wait(1000);
  await playback.setDevice('Screen');
  expect(context.sinkId).toBe('screen');
  await wait(900);
  expect(reports).toEqual(['started a']);
  await wait(200);
  expect(reports).toEqual(['started a', 'ended a']);
});

test('goes on by another loudspeaker when the chosen one is unplugged, without a message of the system', async () => {
  const { playback, context, reports, play, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 2);
  play('b', 1);
  await wait(1000);
  devices = [device('screen', 'Screen')];
  context.lose();
  await wait(100);
  expect([context.sinkId, context.state]).toEqual(['', 'running']);
  await wait(2200);
  expect(reports.sort()).toEqual(['ended a', 'ended b', 'started a', 'started b']);
});

test('goes on when the system tells of the change before the loudspeaker is lost', async () => {
  const { playback, context, reports, play, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 1);
  await wait(500);
  devices = [device('screen', 'Screen')];
  const routed = playback.setDevice('Headset');
  context.lose();
  await routed;
  await wait(700);
  expect(context.sinkId).toBe('');
  expect(reports).toEqual(['started a', 'ended a']);
});

test('goes on by the default when the chosen one is still listed and cannot be opened', async () => {
  const { playback, context, reports, play, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 1);
  await wait(500);
  context.sinkId = 'screen';
  context.broken.add('headset');
  context.lose();
  await wait(700);
  expect(context.sinkId).toBe('');
  expect(reports).toEqual(['started a', 'ended a']);
});

test('stays paused when the loudspeaker is lost during a pause, and goes on later', async () => {
  const { playback, context, reports, play, send, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 1);
  await wait(500);
  send({ type: 'pause' });
  devices = [device('screen', 'Screen')];
  context.broken.add('headset');
  await playback.setDevice('Headset');
  await wait(5000);
  expect(context.state).toBe('suspended');
  send({ type: 'resume' });
  await wait(600);
  expect(reports).toEqual(['started a', 'ended a']);
});

test('reports a failure when there is no loudspeaker left', async () => {
  const { playback, context, reports, play, wait } = connect();
  await playback.setDevice('Headset');
  play('a', 1);
  await wait(500);
  context.broken.add('');
  context.lose();
  await wait(5000);
  expect(reports).toEqual(['started a', 'failed a']);
});

test('rests when nothing was played for a while, and says that a clip starts when it does', async () => {
  const { context, reports, play, wait } = connect();
  play('a', 1);
  await wait(15_000);
  expect(context.state).toBe('running');
  play('b', 1);
  await wait(22_000);
  expect([reports.length, context.state]).toEqual([4, 'suspended']);
  context.opensInMs = 200;
  play('c', 1);
  await wait(150);
  expect(reports.slice(4)).toEqual([]);
  await wait(100);
  expect(reports.slice(4)).toEqual(['started c']);
  await wait(1100);
  expect(reports.slice(4)).toEqual(['started c', 'ended c']);
});
