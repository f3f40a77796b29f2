import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { PlaybackReport } from '../../../shared/audio/audio-port.ts';
import type { Playback } from '../pipeline/playback/playback.ts';
import { DuckingPlayback } from './ducking-playback.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function desk() {
  const calls: string[] = [];
  const listeners: ((report: PlaybackReport) => void)[] = [];
  const inner: Playback = {
    play: ({ clipId }) => calls.push(`play ${clipId}`),
    stop: () => calls.push('stop'),
    pause: () => calls.push('pause'),
    resume: () => calls.push('resume'),
    onReport: (listener) => listeners.push(listener),
  };
  const playback = new DuckingPlayback(inner, { lower: () => calls.push('lower'), raise: () => calls.push('raise') });
  const clip = (clipId: string, ms: number) => ({
    clipId,
    samples: new Float32Array(ms * 16),
    sampleRateHz: 16_000,
  });
  const end = (clipId: string, type: 'ended' | 'failed' = 'ended') => {
    for (const listener of listeners) listener({ type, clipId, atMs: 0 });
  };
  const next = () => calls.splice(0);
  return { playback, clip, end, next };
}

test('lowers with the first sentence and raises a while after the last', () => {
  const { playback, clip, end, next } = desk();
  playback.play(clip('a', 900));
  expect(next()).toEqual(['lower', 'play a']);
  end('a');
  vi.advanceTimersByTime(900);
  playback.play(clip('b', 900));
  end('b', 'failed');
  vi.advanceTimersByTime(900);
  expect(next()).toEqual(['lower', 'play b']);
  vi.advanceTimersByTime(100);
  expect(next()).toEqual(['raise']);
});

test('raises after a reply that was stopped', () => {
  const { playback, clip, next } = desk();
  playback.play(clip('a', 900));
  playback.pause();
  vi.advanceTimersByTime(5000);
  expect(next()).toEqual(['lower', 'play a', 'pause']);
  playback.stop();
  vi.advanceTimersByTime(1000);
  expect(next()).toEqual(['stop', 'raise']);
});

test('lowers nothing for a tone', () => {
  const { playback, clip, end, next } = desk();
  playback.play(clip('cue-1', 300));
  end('cue-1');
  playback.stop();
  vi.advanceTimersByTime(5000);
  expect(next()).toEqual(['play cue-1', 'stop']);
});

test('raises nothing after it is closed', () => {
  const { playback, clip, end, next } = desk();
  playback.play(clip('a', 900));
  end('a');
  playback.close();
  vi.advanceTimersByTime(5000);
  expect(next()).toEqual(['lower', 'play a']);
});
