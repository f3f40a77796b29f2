import { expect, test } from 'vitest';
import { SESSION_STATES } from '../../../shared/session-state.ts';
import { nextState } from './state-machine.ts';

test('a turn goes asleep → listening → transcribing → thinking → speaking → asleep', () => {
  const path = (['wake', 'endpoint', 'transcribed', 'reply-ready', 'reply-ended'] as const).reduce<string[]>(
    (states, trigger) => {
      const next = nextState(states.at(-1) as (typeof SESSION_STATES)[number], trigger);
      return [...states, next ?? 'impossible'];
    },
    ['asleep'],
  );
  expect(path).toEqual(['asleep', 'listening', 'transcribing', 'thinking', 'speaking', 'asleep']);
});

test('from every state but sleep, cancel and failure lead back to sleep', () => {
  for (const state of SESSION_STATES.filter((name) => name !== 'asleep')) {
    expect(nextState(state, 'cancel')).toBe('asleep');
    expect(nextState(state, 'failed')).toBe('asleep');
  }
});

test('the wake word interrupts a reply but not the listening it began', () => {
  expect(nextState('speaking', 'wake')).toBe('listening');
  expect(nextState('listening', 'wake')).toBeUndefined();
});
