import { expect, test } from 'vitest';
import { decideEndpoint, type Listening } from './endpointer.ts';

const OPTIONS = {
  hangoverCompleteMs: 300,
  hangoverMs: 700,
  hangoverIncompleteMs: 1500,
  longestUtteranceMs: 20_000,
  listenTimeoutMs: 7000,
};
const PAUSE: Listening = {
  listeningMs: 3000,
  heard: true,
  speaking: false,
  utteranceMs: 2000,
  silenceMs: 0,
  longestPauseMs: 0,
  completeness: 'unknown',
};
const decide = (change: Partial<Listening>) => decideEndpoint({ ...PAUSE, ...change }, OPTIONS);

test.each([
  ['complete', 299, 'wait'],
  ['complete', 300, 'endpoint'],
  ['open', 699, 'wait'],
  ['open', 700, 'endpoint'],
  ['unknown', 699, 'wait'],
  ['unknown', 700, 'endpoint'],
  ['incomplete', 1499, 'wait'],
  ['incomplete', 1500, 'endpoint'],
  [undefined, 699, 'wait'],
] as const)('after %s words, %i ms of silence: %s', (completeness, silenceMs, decision) => {
  expect(decide({ completeness, silenceMs })).toBe(decision);
});

test('cuts speech at the longest utterance and not before', () => {
  expect(decide({ speaking: true, utteranceMs: 19_999 })).toBe('wait');
  expect(decide({ speaking: true, utteranceMs: 20_000 })).toBe('endpoint');
});

test('stops listening after a false wake', () => {
  expect(decide({ heard: false, listeningMs: 6999 })).toBe('wait');
  expect(decide({ heard: false, listeningMs: 7000 })).toBe('nothing-heard');
  expect(decide({ heard: false, listeningMs: 7000, speaking: true })).toBe('wait');
});

test.each([
  ['unknown', 600, 899, 'wait'],
  ['unknown', 600, 900, 'endpoint'],
  ['open', 600, 899, 'wait'],
  ['open', 5000, 1500, 'endpoint'],
  ['complete', 600, 300, 'endpoint'],
] as const)(
  'after %s words of a speaker who paused for %i ms, %i ms of silence: %s',
  (completeness, longestPauseMs, silenceMs, decision) => {
    expect(decide({ completeness, longestPauseMs, silenceMs })).toBe(decision);
  },
);
