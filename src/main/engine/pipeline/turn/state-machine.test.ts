import { expect, test } from 'vitest';
import { SESSION_STATES, type SessionState } from '../../../../shared/engine/session-state.ts';
import { nextState } from './state-machine.ts';

test('a turn goes asleep → listening → transcribing → thinking → speaking → asleep', () => {
  const path: (SessionState | undefined)[] = ['asleep'];
  for (const trigger of ['wake', 'endpoint', 'transcribed', 'reply-ready', 'reply-ended'] as const) {
    const state = path.at(-1);
    path.push(state && nextState(state, trigger));
  }
  expect(path).toEqual(['asleep', 'listening', 'transcribing', 'thinking', 'speaking', 'asleep']);
});

test('cancel and failure lead from every state back to asleep', () => {
  for (const state of SESSION_STATES.filter((name) => name !== 'asleep')) {
    expect(nextState(state, 'cancel')).toBe('asleep');
    expect(nextState(state, 'failed')).toBe('asleep');
  }
});

test('the wake word interrupts a reply, but not the listening that it started', () => {
  expect(nextState('speaking', 'wake')).toBe('listening');
  expect(nextState('listening', 'wake')).toBeUndefined();
});
